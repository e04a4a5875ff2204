import { Injectable } from '@nestjs/common';

import { isOver } from '../../domain/call-status.ts';
import { ANSWERED_ELSEWHERE } from '../../domain/hangup-cause.ts';
import { CallMailboxes } from '../../live/call-mailboxes.ts';
import type { LiveGroup } from '../../live/live-group.ts';
import { EndLiveCall } from '../end-live-call.ts';

/** Cancels the call of a group's member, or hangs it up. To be run in the group's mailbox. */
@Injectable()
export class DropMember {
  constructor(
    private readonly mailboxes: CallMailboxes,
    private readonly endLiveCall: EndLiveCall,
  ) {}

  async execute({ asterisk }: LiveGroup, callId: string, isAnsweredElsewhere: boolean): Promise<void> {
    await this.mailboxes.run(callId, async () => {
      const live = asterisk.calls.get(callId);
      if (live !== undefined && !isOver(live.call)) {
        const cause = isAnsweredElsewhere ? { cause: ANSWERED_ELSEWHERE } : {};
        await this.endLiveCall.execute(live, { reason: 'normal', commandId: null, ...cause });
      }
    });
  }
}
