import { defineRequest } from '../../define-request.ts';
import type { Page } from '../../page.ts';
import { PageQuery } from '../../page-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { FeedEvent } from '../customer-event.ts';

export class ListEvents extends PageQuery {}

export const listEvents = defineRequest<Page<FeedEvent>>()({
  key: 'webhook.request.list-events',
  summary:
    "The customer's events after the cursor, oldest first; `nextCursor` is never null, and leads to what is yet to happen. A customer's events are kept from the first time that somebody asks for them or makes a webhook.",
  payload: ListEvents,
  good: { customerId: SAMPLE.customerId, pageSize: 50 },
  bad: { payload: { customerId: SAMPLE.customerId, pageSize: 0 }, property: 'pageSize' },
});
