import { Injectable } from '@nestjs/common';

import type { GroupMove, GroupState } from '../../domain/group/next-moves.ts';
import type { LiveGroup } from '../../live/live-group.ts';
import { DropMember } from './drop-member.ts';
import { EarlyMedia } from './early-media.ts';
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
    private readonly earlyMedia: EarlyMedia,
  ) {}

  async execute(live: LiveGroup, move: GroupMove, state: GroupState): Promise<void> {
    switch (move.kind) {
      case 'place':
        return this.placeMember.execute(live, move.n);
      case 'drop':
        return this.dropMember.execute(live, move.callId, move.isAnsweredElsewhere);
      case 'ring':
        return this.ring(live);
      case 'join':
        return this.join(live, move.callId);
      case 'end':
        await this.earlyMedia.end(live);
        return this.endGroup.execute(live, move.outcome, state);
    }
  }

  private async ring(live: LiveGroup): Promise<void> {
    if (!(await this.earlyMedia.offer(live))) {
      await this.joinCalls.ring(live);
    }
  }

  private async join(live: LiveGroup, callId: string): Promise<void> {
    await this.joinCalls.execute(live, callId);
    if (live.isJoined) {
      await this.earlyMedia.end(live);
    }
  }
}
