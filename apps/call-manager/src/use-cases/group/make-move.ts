import { Injectable } from '@nestjs/common';

import type { GroupMove, GroupState } from '../../domain/group/next-moves.ts';
import type { LiveGroup } from '../../live/live-group.ts';
import { DropMember } from './drop-member.ts';
import { EndGroup } from './end-group.ts';
import { JoinCalls } from './join-calls.ts';
import { PlaceMember } from './place-member.ts';

/** Does one thing for a group of calls. To be run in the group's mailbox. */
@Injectable()
export class MakeMove {
  constructor(
    private readonly placeMember: PlaceMember,
    private readonly dropMember: DropMember,
    private readonly joinCalls: JoinCalls,
    private readonly endGroup: EndGroup,
  ) {}

  execute(live: LiveGroup, move: GroupMove, state: GroupState): Promise<void> {
    switch (move.kind) {
      case 'place':
        return this.placeMember.execute(live, move.n);
      case 'drop':
        return this.dropMember.execute(live, move.callId, move.isAnsweredElsewhere);
      case 'ring':
        return this.joinCalls.ring(live);
      case 'join':
        return this.joinCalls.execute(live, move.callId);
      case 'end':
        return this.endGroup.execute(live, move.outcome, state);
    }
  }
}
