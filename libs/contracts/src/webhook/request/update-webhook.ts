import { ArrayMinSize, ArrayUnique, IsIn } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { NamedChange } from '../../named.ts';
import { SAMPLE } from '../../samples.ts';
import { WhenGiven } from '../../when-given.ts';
import { IsWebhookSecret } from '../is-webhook-secret.ts';
import { IsWebhookUri } from '../is-webhook-uri.ts';
import { webhookEvents } from '../webhook-events.ts';
import type { WebhookSnapshot } from '../webhook-snapshot.ts';

export class UpdateWebhook extends NamedChange {
  @WhenGiven()
  @IsWebhookUri()
  uri?: string;

  @WhenGiven()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(webhookEvents, { each: true })
  events?: string[];

  @WhenGiven()
  @IsWebhookSecret()
  secret?: string;

  @WhenGiven()
  @IsIn(['active', 'disabled'])
  status?: 'active' | 'disabled';
}

export const updateWebhook = defineRequest<WebhookSnapshot>()({
  key: 'webhook.request.update-webhook',
  summary: "Change a webhook's address, events, secret or status.",
  payload: UpdateWebhook,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.webhookId, status: 'disabled' },
  bad: { payload: { customerId: SAMPLE.customerId, id: SAMPLE.webhookId, status: 'asleep' }, property: 'status' },
});
