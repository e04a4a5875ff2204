import { ArrayMaxSize, ArrayMinSize, IsUUID } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import { IsWebhookSecret } from '../is-webhook-secret.ts';
import { IsWebhookUri } from '../is-webhook-uri.ts';
import type { WebhookSnapshot } from '../webhook-snapshot.ts';

export class FollowCalls {
  @IsUUID()
  customerId!: string;

  @IsUUID(undefined, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  callIds!: string[];

  @IsWebhookUri()
  uri!: string;

  @IsWebhookSecret()
  secret!: string;
}

const good = {
  customerId: SAMPLE.customerId,
  callIds: [SAMPLE.callId],
  uri: 'https://example.com/voipbin',
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
};

export const followCalls = defineRequest<WebhookSnapshot>()({
  key: 'webhook.request.follow-calls',
  summary:
    'Tell an address of all events of these calls, which need not be there yet, and of their runs. The same again changes nothing.',
  payload: FollowCalls,
  good,
  bad: { payload: { ...good, callIds: ['first'] }, property: 'callIds' },
});
