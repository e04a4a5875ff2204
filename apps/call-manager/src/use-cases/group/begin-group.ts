import { Injectable } from '@nestjs/common';

import type { Groupcall } from '../../domain/group/groupcall.ts';
import type { HeldAsterisk } from '../../live/held-asterisk.ts';
import { GroupStore } from '../../ports/group-store.ts';
import { AdvanceGroup } from './advance-group.ts';

/** Calls several for one answer. */
@Injectable()
export class BeginGroup {
  constructor(
    private readonly store: GroupStore,
    private readonly advanceGroup: AdvanceGroup,
  ) {}

  /**
   * Resolves when it is sure to be done; the calling itself goes on from there. False when there is such a group already. Rejects when nothing is
   * known to be stored.
   */
  async execute(asterisk: HeldAsterisk, group: Groupcall): Promise<boolean> {
    const isNew = await this.store.add(group);
    if (isNew) {
      void this.advanceGroup.execute(asterisk.beginGroup(group));
    }
    return isNew;
  }
}
