import { defineRequest } from '../../define-request.ts';
import { ResourceQuery } from '../../resource-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { StoredCallEvent } from '../stored-call-event.ts';
export const listCallEvents = defineRequest<StoredCallEvent[]>()({
  key: 'call.request.list-call-events',
  summary: 'The whole log of one call, oldest first.',
  payload: ResourceQuery,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.callId },
  bad: { payload: { customerId: SAMPLE.customerId, id: 'first' }, property: 'id' },
});
