import { Injectable } from '@nestjs/common';
import type { MessageEnvelope } from '@voipbin/messaging';

import { sendDigits } from '../../domain/send-digits.ts';
import { CallJournal } from '../../live/call-journal.ts';
import type { LiveCall } from '../../live/live-call.ts';
import { now } from '../../live/now.ts';
import type { CommandTask } from './command-task.ts';
import { refuseUnlessUp } from './refuse-unless-up.ts';

/** Asterisk cannot be asked whether it sent a digit: so that is written down first, and what is written down is not done again. */
@Injectable()
export class SendDigitsTask implements CommandTask<'call.command.send-digits'> {
  constructor(private readonly journal: CallJournal) {}

  async execute(live: LiveCall, { id, payload }: MessageEnvelope<'call.command.send-digits'>): Promise<void> {
    refuseUnlessUp(live);
    await this.journal.record(live, (call) => sendDigits(call, id, payload, now()));
    await live.asterisk.ari.sendDigits(live.call.channelId, payload.digits, payload);
  }
}
