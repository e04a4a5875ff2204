import { Injectable } from '@nestjs/common';
import { systemClock } from '@voipbin/common';

import { HeldAsterisks } from '../../live/held-asterisks.ts';
import type { LiveGroup } from '../../live/live-group.ts';
import { AdvanceGroup } from './advance-group.ts';

/** Brings on the groups of calls whose time is up, and those that could not be brought on before. */
@Injectable()
export class HastenGroups {
  constructor(
    private readonly asterisks: HeldAsterisks,
    private readonly advanceGroup: AdvanceGroup,
  ) {}

  /** Never rejects. To be called again and again. */
  async execute(): Promise<void> {
    const served = this.asterisks.all().filter(({ resynced }) => resynced.isOpen);
    const due = served.flatMap(({ groups }) => [...groups.values()]).filter(isDue);
    await Promise.all(due.map((live) => this.advanceGroup.execute(live)));
  }
}

function isDue({ isBehind, group }: LiveGroup): boolean {
  const isLate = systemClock.nowMs() >= Date.parse(group.tmCreate) + group.wish.timeoutMs;
  const mayBeLate = isLate || group.wish.confirmation !== undefined;
  return isBehind || (mayBeLate && group.answeredCallId === null);
}
