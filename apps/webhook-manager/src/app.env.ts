import { IsEmail, IsInt, IsString, IsUrl, Max, Min, MinLength, ValidateIf } from 'class-validator';

import { MigrationEnv } from './migration.env.ts';

export class WebhookManagerEnv extends MigrationEnv {
  /** Seals the secrets of webhooks in the database: with another they cannot be read any more. */
  @IsString()
  @MinLength(16)
  SECRET_KEY!: string;

  /** Comma-separated `host`, `host:port` or CIDR that webhooks may name although they are not on the public internet. */
  @IsString()
  WEBHOOK_ALLOWED_HOSTS: string = '';

  /** The same for what flows ask: `fetch` and `webhook_send`, which read the answer. */
  @IsString()
  FLOW_ALLOWED_HOSTS: string = '';

  /** An endpoint that has not answered by then has failed. */
  @IsInt()
  @Min(100)
  @Max(60_000)
  WEBHOOK_TIMEOUT_MS: number = 10_000;

  /** The mail server of the action `email_send`: `smtp://user:password@host:port`, or `smtps://`; empty = there is none. */
  @IsString()
  SMTP_URL: string = '';

  /** Who those e-mails come from. */
  @IsEmail()
  MAIL_FROM: string = 'voipbin@localhost.localdomain';

  /** Where the action `message_send` posts text messages to; empty = there is no provider. */
  @ValidateIf(({ MESSAGE_URL }: WebhookManagerEnv) => MESSAGE_URL !== '')
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  MESSAGE_URL: string = '';

  /** Sent there as `Authorization: Bearer`. */
  @IsString()
  MESSAGE_TOKEN: string = '';

  /** How many events an endpoint is told of at once. */
  @IsInt()
  @Min(1)
  @Max(100)
  WEBHOOK_CONCURRENCY: number = 8;

  /** Events and attempts are forgotten after this. */
  @IsInt()
  @Min(1)
  @Max(3650)
  EVENT_RETENTION_DAYS: number = 30;
}
