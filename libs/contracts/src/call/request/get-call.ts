import { defineRequest } from '../../define-request.ts';
import { ResourceQuery } from '../../resource-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { CallSnapshot } from '../call-snapshot.ts';
export const getCall = defineRequest<CallSnapshot>()({
  key: 'call.request.get-call',
  summary: 'One call.',
  payload: ResourceQuery,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.callId },
  bad: { payload: { customerId: SAMPLE.customerId, id: 'first' }, property: 'id' },
});
