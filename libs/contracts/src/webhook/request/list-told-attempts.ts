import { ArrayMaxSize, ArrayMinSize, IsUUID } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import type { WebhookAttempt } from '../webhook-attempt.ts';

export class ListToldAttempts {
  @IsUUID()
  customerId!: string;

  /** Calls and activeflows. */
  @IsUUID(undefined, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  referenceIds!: string[];
}

/** An attempt, and whom it was to tell. */
export interface ToldAttempt extends WebhookAttempt {
  webhookId: string;
}

export const listToldAttempts = defineRequest<ToldAttempt[]>()({
  key: 'webhook.request.list-told-attempts',
  summary: "The first 500 attempts to tell the customer's webhooks of these calls and activeflows, the oldest first.",
  payload: ListToldAttempts,
  good: { customerId: SAMPLE.customerId, referenceIds: [SAMPLE.callId] },
  bad: { payload: { customerId: SAMPLE.customerId, referenceIds: ['first'] }, property: 'referenceIds' },
});
