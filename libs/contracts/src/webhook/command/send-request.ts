import { IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { type HttpMethod, httpMethods } from '../http-methods.ts';
import { IsWebhookUri } from '../is-webhook-uri.ts';

export class SendRequest {
  @IsWebhookUri()
  uri!: string;

  @IsIn(httpMethods)
  method!: HttpMethod;

  @IsString()
  @MaxLength(255)
  contentType!: string;

  /** Not sent by GET. */
  @IsString()
  @MaxLength(65_536)
  body!: string;

  /** For all attempts together. */
  @IsInt()
  @Min(100)
  @Max(20_000)
  timeoutMs!: number;
}

const good: SendRequest = {
  uri: 'https://example.com/orders',
  method: 'POST',
  contentType: 'application/json',
  body: '{"digits":"12"}',
  timeoutMs: 10_000,
};

export const sendRequest = defineMessage({
  key: 'webhook.command.send-request',
  summary:
    "Send one HTTP request to a customer's server. Answered by `webhook.event.request-answered`, whatever the status; refused with `http_timeout`, `http_unreachable`, `url_refused` or `response_too_large`.",
  payload: SendRequest,
  good,
  bad: { payload: { ...good, uri: 'ftp://example.com' }, property: 'uri' },
});
