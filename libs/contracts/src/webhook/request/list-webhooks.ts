import { defineRequest } from '../../define-request.ts';
import type { Page } from '../../page.ts';
import { PageQuery } from '../../page-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { WebhookSnapshot } from '../webhook-snapshot.ts';

export class ListWebhooks extends PageQuery {}

export const listWebhooks = defineRequest<Page<WebhookSnapshot>>()({
  key: 'webhook.request.list-webhooks',
  summary: "A page of the customer's webhooks.",
  payload: ListWebhooks,
  good: { customerId: SAMPLE.customerId, pageSize: 50 },
  bad: { payload: { customerId: SAMPLE.customerId, pageSize: 0 }, property: 'pageSize' },
});
