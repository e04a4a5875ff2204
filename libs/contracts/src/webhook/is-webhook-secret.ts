import { Matches } from 'class-validator';

/** What signs a webhook, as Standard Webhooks write it: `whsec_` and base64 of 24 to 64 bytes. */
export function IsWebhookSecret(): PropertyDecorator {
  return Matches(/^whsec_[A-Za-z0-9+/]{32,86}={0,2}$/, {
    message: '$property must be whsec_ and the base64 of 24 to 64 bytes',
  });
}
