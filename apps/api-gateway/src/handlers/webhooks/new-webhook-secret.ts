import { randomBytes } from 'node:crypto';

/** As Standard Webhooks write it: 24 random bytes. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`;
}
