import { ArrayMinSize, ArrayUnique, IsIn, IsUrl, Matches } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { NamedChange } from '../../named.ts';
import { SAMPLE } from '../../samples.ts';
import { WhenGiven } from '../../when-given.ts';
import { WEBHOOK_SECRET_PATTERN, webhookEvents } from '../webhook-patterns.ts';
import type { WebhookSnapshot } from '../webhook-snapshot.ts';

export class UpdateWebhook extends NamedChange {
  @WhenGiven()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  uri?: string;

  @WhenGiven()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(webhookEvents, { each: true })
  events?: string[];

  @WhenGiven()
  @Matches(WEBHOOK_SECRET_PATTERN)
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
