import { derivedId } from '@voipbin/common';
import { IsOptional, IsUUID } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import { IsWebhookSecret } from '../is-webhook-secret.ts';
import { IsWebhookUri } from '../is-webhook-uri.ts';
import type { WebhookSnapshot } from '../webhook-snapshot.ts';

export class SetCustomerWebhook {
  @IsUUID()
  customerId!: string;

  /** Null = none. */
  @IsOptional()
  @IsWebhookUri()
  uri!: string | null;

  @IsWebhookSecret()
  secret!: string;
}

/** The one webhook that belongs to a customer itself: `webhook_uri` in VoIPBIN's API. It is listed among the others. */
export function customerWebhookId(customerId: string): string {
  return derivedId('customer-webhook', customerId);
}

const good = {
  customerId: SAMPLE.customerId,
  uri: 'https://example.com/voipbin',
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
};

export const setCustomerWebhook = defineRequest<WebhookSnapshot | null>()({
  key: 'webhook.request.set-customer-webhook',
  summary:
    "Where a customer's own webhook tells of all events from now on, signed with this secret; or nowhere any more.",
  payload: SetCustomerWebhook,
  good,
  bad: { payload: { ...good, uri: 'example' }, property: 'uri' },
});
