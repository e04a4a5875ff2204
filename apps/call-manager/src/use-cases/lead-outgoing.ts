import { Injectable } from '@nestjs/common';

import type { ChannelFact } from '../domain/channel-fact.ts';
import { ANSWERED_ELSEWHERE } from '../domain/hangup-cause.ts';
import { isEnding } from '../domain/call-status.ts';
import type { LiveCall } from '../live/live-call.ts';
import { DialCall } from './dial-call.ts';
import { EndLiveCall } from './end-live-call.ts';
import { WinGroup } from './group/win-group.ts';

/** What an outgoing call has to go through before a fact about its channel is one about the call. To be run in the call's mailbox. */
@Injectable()
export class LeadOutgoing {
  constructor(
    private readonly dialCall: DialCall,
    private readonly winGroup: WinGroup,
    private readonly endLiveCall: EndLiveCall,
  ) {}

  /** True when the fact was dealt with here: a failed route gave way to the next, or the answer came after another's. */
  async execute(live: LiveCall, fact: ChannelFact): Promise<boolean> {
    if (fact.kind === 'gone' && (await this.dialCall.retry(live, fact.sipCode))) {
      live.isEnding = false;
      return true;
    }
    if (fact.kind === 'up' && !isEnding(live.call) && !(await this.winGroup.execute(live))) {
      await this.endLiveCall.execute(live, { reason: 'normal', commandId: null, cause: ANSWERED_ELSEWHERE });
      return true;
    }
    return false;
  }
}
