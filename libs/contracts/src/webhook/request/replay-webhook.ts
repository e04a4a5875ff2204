import { IsISO8601, IsOptional, IsUUID } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { ResourceQuery } from '../../resource-query.ts';
import { SAMPLE } from '../../samples.ts';

export class ReplayWebhook extends ResourceQuery {
  /** Everything that is kept since then. */
  @IsOptional()
  @IsISO8601()
  since?: string;

  /** This event alone. */
  @IsOptional()
  @IsUUID()
  eventId?: string;
}

/** How many events will be told again. */
export interface ReplayedEvents {
  events: number;
}

export const replayWebhook = defineRequest<ReplayedEvents>()({
  key: 'webhook.request.replay-webhook',
  summary: 'Tell a webhook again of one event, or of all since a time. Refused with `event_not_found`.',
  payload: ReplayWebhook,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.webhookId, since: SAMPLE.time },
  bad: { payload: { customerId: SAMPLE.customerId, id: SAMPLE.webhookId, since: 'yesterday' }, property: 'since' },
});
