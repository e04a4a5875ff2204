import { customerEventTypes } from './customer-event.ts';

/** As Standard Webhooks write it: `whsec_` and base64 of 24 to 64 bytes. */
export const WEBHOOK_SECRET_PATTERN = /^whsec_[A-Za-z0-9+/]{32,86}={0,2}$/;

export const webhookEvents: readonly string[] = ['*', ...customerEventTypes];
