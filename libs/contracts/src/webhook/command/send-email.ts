import { ArrayMaxSize, ArrayMinSize, IsArray, IsEmail, IsString, Length, MaxLength } from 'class-validator';

import { defineMessage } from '../../define-message.ts';

export class SendEmail {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsEmail({}, { each: true })
  to!: string[];

  @IsString()
  @Length(1, 255)
  subject!: string;

  /** Plain text. */
  @IsString()
  @MaxLength(65_536)
  text!: string;
}

const good: SendEmail = { to: ['ann@example.com'], subject: 'A call came in', text: 'From +12025550100.' };

export const sendEmail = defineMessage({
  key: 'webhook.command.send-email',
  summary:
    'Hand an e-mail to the mail server. Answered by `webhook.event.email-sent`; refused with `email_not_configured`, `email_refused` or `email_unreachable`.',
  payload: SendEmail,
  good,
  bad: { payload: { ...good, to: ['ann'] }, property: 'to' },
});
