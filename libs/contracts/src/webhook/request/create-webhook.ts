import { ArrayMinSize, ArrayUnique, IsIn, IsUrl, Matches } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { NewNamed } from '../../named.ts';
import { SAMPLE } from '../../samples.ts';
import { WEBHOOK_SECRET_PATTERN, webhookEvents } from '../webhook-patterns.ts';
import type { WebhookSnapshot } from '../webhook-snapshot.ts';

export class CreateWebhook extends NewNamed {
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  uri!: string;

  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(webhookEvents, { each: true })
  events!: string[];

  @Matches(WEBHOOK_SECRET_PATTERN)
  secret!: string;
}

const good = {
  customerId: SAMPLE.customerId,
  name: 'CRM',
  detail: '',
  uri: 'https://example.com/voipbin',
  events: ['call_hangup'],
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
};

export const createWebhook = defineRequest<WebhookSnapshot>()({
  key: 'webhook.request.create-webhook',
  summary: "Tell an address of a customer's events from now on. Refused with `webhook_limit_exceeded`.",
  payload: CreateWebhook,
  good,
  bad: { payload: { ...good, events: ['call_sneezed'] }, property: 'events' },
});
