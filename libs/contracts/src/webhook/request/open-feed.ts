import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';

export class OpenFeed {
  @IsUUID()
  customerId!: string;

  /** Where somebody wants to go on. */
  @IsOptional()
  @IsString()
  @MaxLength(512)
  after?: string;
}

/** A place in the feed of a customer. */
export interface FeedPlace {
  cursor: string;
}

export const openFeed = defineRequest<FeedPlace>()({
  key: 'webhook.request.open-feed',
  summary:
    "Where to begin to read the customer's events: `after` where it is a cursor of them (else refused with `invalid_cursor`), or their end as it is now. They are kept from then on.",
  payload: OpenFeed,
  good: { customerId: SAMPLE.customerId, after: 'ZmVlZDox' },
  bad: { payload: { customerId: 'one' }, property: 'customerId' },
});
