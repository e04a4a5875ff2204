import { IsString } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { SAMPLE } from '../../samples.ts';

export class EmailSent {
  @IsString()
  commandId!: string;

  /** As in the e-mail's own header. */
  @IsString()
  messageId!: string;
}

const good = { commandId: SAMPLE.commandId, messageId: '<0190a3c2@example.com>' };

export const emailSent = defineMessage({
  key: 'webhook.event.email-sent',
  summary: 'The mail server has taken an e-mail.',
  payload: EmailSent,
  good,
  bad: { payload: { commandId: SAMPLE.commandId }, property: 'messageId' },
});
