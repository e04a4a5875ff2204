import { Injectable } from '@nestjs/common';

import type { ChannelFact } from '../domain/channel-fact.ts';
import { ANSWERED_ELSEWHERE } from '../domain/hangup-cause.ts';
import { isEnding } from '../domain/call-status.ts';
import type { LiveCall } from '../live/live-call.ts';
import { DialCall } from './dial-call.ts';
import { EndLiveCall } from './end-live-call.ts';
import { ConfirmMember } from './group/confirm-member.ts';
import { WinGroup } from './group/win-group.ts';

/** What an outgoing call has to go through before a fact about its channel is one about the call. To be run in the call's mailbox. */
@Injectable()
export class LeadOutgoing {
  constructor(
    private readonly dialCall: DialCall,
    private readonly winGroup: WinGroup,
    private readonly confirmMember: ConfirmMember,
    private readonly endLiveCall: EndLiveCall,
  ) {}

  /** True when the fact was dealt with here: a failed route gave way to the next, or the answer came after another's. */
  async execute(live: LiveCall, fact: ChannelFact): Promise<boolean> {
    if (fact.kind === 'gone' && (await this.dialCall.retry(live, fact.sipCode))) {
      live.isEnding = false;
      return true;
    }
    if (isEnding(live.call) || !(await this.isAnswer(live, fact)) || (await this.winGroup.execute(live))) {
      return false;
    }
    await this.endLiveCall.execute(live, { reason: 'normal', commandId: null, cause: ANSWERED_ELSEWHERE });
    return true;
  }

  /** Whether the called one is there to speak: when they pick up or, where they have to confirm, with the key. */
  private async isAnswer(live: LiveCall, fact: ChannelFact): Promise<boolean> {
    const wanted = this.confirmMember.wanted(live);
    if (fact.kind === 'up' && wanted !== undefined) {
      await this.confirmMember.ask(live, wanted);
      return false;
    }
    if (fact.kind === 'digit' && fact.digit === wanted?.key && live.call.tmProgressing !== null) {
      await this.confirmMember.stopAsking(live);
      return true;
    }
    return fact.kind === 'up';
  }
}
