import { IsUrl, MaxLength } from 'class-validator';

/** Where a webhook is told: an http or https URL of at most 2048 characters; the host may be any, for the guard looks at it when it is called. */
export function IsWebhookUri(): PropertyDecorator {
  const url = IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, require_tld: false },
    { message: '$property must be an http or https URL' },
  );
  return (prototype, property) => {
    MaxLength(2048)(prototype, property);
    url(prototype, property);
  };
}
