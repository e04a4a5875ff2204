import { Injectable } from '@nestjs/common';
import { type Clock, systemClock } from '@voipbin/common';

import { deadlineOf } from '../domain/call-limits.ts';
import { CallMailboxes } from '../live/call-mailboxes.ts';
import { CallSettings } from '../live/call-settings.ts';
import { HeldAsterisks } from '../live/held-asterisks.ts';
import { EndLiveCall } from './end-live-call.ts';

/** Ends calls that ring or last too long. */
@Injectable()
export class EnforceLimits {
  private readonly clock: Clock = systemClock;

  constructor(
    private readonly asterisks: HeldAsterisks,
    private readonly mailboxes: CallMailboxes,
    private readonly endLiveCall: EndLiveCall,
    private readonly settings: CallSettings,
  ) {}

  /** Never rejects. To be called again and again. */
  async execute(): Promise<void> {
    const connected = this.asterisks.all().filter(({ resynced }) => resynced.isOpen);
    const overdue = connected.flatMap(({ calls }) => [...calls.values()]).filter(({ call }) => this.overdue(call));
    await Promise.all(
      overdue.map((live) =>
        this.mailboxes.attempt(live.call.id, async () => {
          const reason = this.overdue(live.call);
          await (reason && this.endLiveCall.execute(live, { reason, commandId: null }));
        }),
      ),
    );
  }

  private overdue(call: Parameters<typeof deadlineOf>[0]) {
    const deadline = deadlineOf(call, this.settings);
    return deadline && deadline.atMs <= this.clock.nowMs() ? deadline.reason : undefined;
  }
}
