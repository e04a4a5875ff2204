import { ArrayMinSize, ArrayUnique, IsIn } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { NewNamed } from '../../named.ts';
import { SAMPLE } from '../../samples.ts';
import { IsWebhookSecret } from '../is-webhook-secret.ts';
import { IsWebhookUri } from '../is-webhook-uri.ts';
import { webhookEvents } from '../webhook-events.ts';
import type { WebhookSnapshot } from '../webhook-snapshot.ts';

export class CreateWebhook extends NewNamed {
  @IsWebhookUri()
  uri!: string;

  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(webhookEvents, { each: true })
  events!: string[];

  @IsWebhookSecret()
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
