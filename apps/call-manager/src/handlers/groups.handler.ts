import { Injectable, type OnModuleInit } from '@nestjs/common';

import { GroupSignal } from '../live/group-signal.ts';
import { HeldAsterisks } from '../live/held-asterisks.ts';
import { AdvanceGroup } from '../use-cases/group/advance-group.ts';

/** What happens to calls that belong to groups. */
@Injectable()
export class GroupsHandler implements OnModuleInit {
  constructor(
    private readonly signal: GroupSignal,
    private readonly asterisks: HeldAsterisks,
    private readonly advanceGroup: AdvanceGroup,
  ) {}

  onModuleInit(): void {
    this.signal.listen((groupcallId) => {
      const group = this.asterisks.findGroup(groupcallId);
      if (group !== undefined) {
        void this.advanceGroup.execute(group);
      }
    });
  }
}
