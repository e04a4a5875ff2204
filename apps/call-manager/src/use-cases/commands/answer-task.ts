import { Injectable } from '@nestjs/common';
import type { MessageEnvelope } from '@voipbin/messaging';

import { answerCall } from '../../domain/answer-call.ts';
import { endCall } from '../../domain/end-call.ts';
import { CallJournal } from '../../live/call-journal.ts';
import type { LiveCall } from '../../live/live-call.ts';
import { now } from '../../live/now.ts';
import type { CommandTask } from './command-task.ts';
import { refuseIfEnding } from './refuse-if-ending.ts';

@Injectable()
export class AnswerTask implements CommandTask<'call.command.answer'> {
  constructor(private readonly journal: CallJournal) {}

  async execute(live: LiveCall, command: MessageEnvelope<'call.command.answer'>, isRepeated: boolean): Promise<void> {
    refuseIfEnding(live.call);
    const { ari } = live.asterisk;
    const { channelId } = live.call;
    if (live.call.status === 'progressing') {
      await this.confirm(live, command.id);
      return;
    }
    const channel = isRepeated ? await ari.findChannel(channelId) : undefined;
    if (channel?.state === 'Up') {
      await this.confirm(live, command.id);
    } else if (isRepeated && channel === undefined) {
      const circumstances = { at: now(), detail: 'resync' as const, synthesized: true };
      await this.journal.record(live, (call) => endCall(call, 0, circumstances));
    } else {
      live.answerCommandId = command.id;
      await ari.answer(channelId);
    }
  }

  private async confirm(live: LiveCall, commandId: string): Promise<void> {
    const circumstances = { at: now(), causationId: commandId, synthesized: true };
    await this.journal.record(live, (call) => answerCall(call, circumstances));
  }
}
