import { IsUUID } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import type { Page } from '../../page.ts';
import { PageQuery } from '../../page-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { WebhookAttempt } from '../webhook-attempt.ts';

export class ListWebhookAttempts extends PageQuery {
  @IsUUID()
  id!: string;
}

export const listWebhookAttempts = defineRequest<Page<WebhookAttempt>>()({
  key: 'webhook.request.list-webhook-attempts',
  summary: 'A page of the attempts to tell a webhook, the newest first.',
  payload: ListWebhookAttempts,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.webhookId, pageSize: 50 },
  bad: { payload: { customerId: SAMPLE.customerId, id: 'first', pageSize: 50 }, property: 'id' },
});
