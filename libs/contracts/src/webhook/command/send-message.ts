import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, Length, MaxLength } from 'class-validator';

import { defineMessage } from '../../define-message.ts';

export class SendMessage {
  /** E.164 or what else the provider knows the sender by. */
  @IsString()
  @MaxLength(64)
  source!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsString({ each: true })
  destinations!: string[];

  @IsString()
  @Length(1, 1600)
  text!: string;
}

const good: SendMessage = { source: '+12025550100', destinations: ['+12025550199'], text: 'We call you back.' };

export const sendMessage = defineMessage({
  key: 'webhook.command.send-message',
  summary:
    'Give a text message to the provider. Answered by `webhook.event.message-sent`; refused with `message_not_configured`, `message_refused` or as a request is.',
  payload: SendMessage,
  good,
  bad: { payload: { ...good, text: '' }, property: 'text' },
});
