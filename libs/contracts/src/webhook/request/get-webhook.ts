import { defineRequest } from '../../define-request.ts';
import { ResourceQuery } from '../../resource-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { WebhookSnapshot } from '../webhook-snapshot.ts';

export const getWebhook = defineRequest<WebhookSnapshot>()({
  key: 'webhook.request.get-webhook',
  summary: 'One webhook.',
  payload: ResourceQuery,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.webhookId },
  bad: { payload: { customerId: SAMPLE.customerId, id: 'first' }, property: 'id' },
});
