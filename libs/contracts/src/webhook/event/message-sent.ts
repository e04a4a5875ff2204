import { IsString } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { SAMPLE } from '../../samples.ts';

export class MessageSent {
  @IsString()
  commandId!: string;
}

export const messageSent = defineMessage({
  key: 'webhook.event.message-sent',
  summary: 'The provider has taken a text message.',
  payload: MessageSent,
  good: { commandId: SAMPLE.commandId },
  bad: { payload: {}, property: 'commandId' },
});
