import { Injectable } from '@nestjs/common';
import type { MessageEnvelope } from '@voipbin/messaging';

import { endCall } from '../../domain/end-call.ts';
import { rejectCause } from '../../domain/reject-cause.ts';
import { CallJournal } from '../../live/call-journal.ts';
import type { LiveCall } from '../../live/live-call.ts';
import { now } from '../../live/now.ts';
import { EndLiveCall } from '../end-live-call.ts';
import type { CommandTask } from './command-task.ts';

@Injectable()
export class HangUpTask implements CommandTask<'call.command.hangup'> {
  constructor(
    private readonly endLiveCall: EndLiveCall,
    private readonly journal: CallJournal,
  ) {}

  async execute(live: LiveCall, command: MessageEnvelope<'call.command.hangup'>, isRepeated: boolean): Promise<void> {
    const { reason, sipCode } = command.payload;
    const cause = sipCode === undefined ? {} : { cause: rejectCause(sipCode) };
    await this.endLiveCall.execute(live, { reason, commandId: command.id, ...cause });
    if (isRepeated && (await live.asterisk.ari.findChannel(live.call.channelId)) === undefined) {
      const circumstances = { at: now(), detail: 'resync' as const, synthesized: true };
      await this.journal.record(live, (call) => endCall(call, 0, circumstances));
    }
  }
}
