import { IsIn, IsInt, IsObject, Max, Min } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { IsWebhookUri } from '../is-webhook-uri.ts';

export class FetchActions {
  @IsWebhookUri()
  uri!: string;

  @IsIn(['POST', 'GET'])
  method!: 'POST' | 'GET';

  /** What the server is told: texts, as a JSON object or, by GET, in the query. */
  @IsObject()
  params!: Record<string, string>;

  /** For all attempts together. */
  @IsInt()
  @Min(100)
  @Max(20_000)
  timeoutMs!: number;
}

const good: FetchActions = {
  uri: 'https://example.com/next',
  method: 'POST',
  params: { activeflow_id: '0190a3c2-0000-7000-8000-000000000003', digits: '12' },
  timeoutMs: 10_000,
};

export const fetchActions = defineMessage({
  key: 'webhook.command.fetch-actions',
  summary:
    "Ask a customer's server for actions, and keep them as a flow. Answered by `webhook.event.actions-fetched`; refused with `http_<status>`, `http_timeout`, `http_unreachable`, `url_refused`, `response_too_large`, `invalid_response` or `invalid_flow`.",
  payload: FetchActions,
  good,
  bad: { payload: { ...good, method: 'PUT' }, property: 'method' },
});
