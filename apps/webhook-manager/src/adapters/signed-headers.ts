import { Webhook } from 'standardwebhooks';

/** The headers by which Standard Webhooks (https://www.standardwebhooks.com) let a receiver see who sent a body, and when. */
export function signedHeaders(id: string, body: string, secret: string): Record<string, string> {
  const now = new Date();
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  };
}
