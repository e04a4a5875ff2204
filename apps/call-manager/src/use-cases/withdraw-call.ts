import { Injectable } from '@nestjs/common';

import { endCall } from '../domain/end-call.ts';
import { CallJournal } from '../live/call-journal.ts';
import { CallMailboxes } from '../live/call-mailboxes.ts';
import { FALLBACK_CAUSE, leaveToFallback } from '../live/leave-to-fallback.ts';
import type { LiveCall } from '../live/live-call.ts';
import { now } from '../live/now.ts';

/** Nobody could be told of a new call: its caller is left to the dialplan's fallback, unless a flow has it after all. */
@Injectable()
export class WithdrawCall {
  constructor(
    private readonly mailboxes: CallMailboxes,
    private readonly journal: CallJournal,
  ) {}

  execute(live: LiveCall): Promise<void> {
    return this.mailboxes.attempt(live.call.id, async () => {
      if (live.commandIds.size > 0 || live.groupcallIds.size > 0 || live.call.status !== 'ringing') {
        return;
      }
      await leaveToFallback(live.asterisk.ari, live.call.channelId);
      const circumstances = { at: now(), detail: 'fallback' as const, synthesized: true };
      await this.journal.record(live, (call) => endCall(call, FALLBACK_CAUSE, circumstances));
    });
  }
}
