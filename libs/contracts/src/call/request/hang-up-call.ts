import { defineRequest } from '../../define-request.ts';
import { ResourceQuery } from '../../resource-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { CallSnapshot } from '../call-snapshot.ts';
export const hangUpCallRequest = defineRequest<CallSnapshot>()({
  key: 'call.request.hang-up-call',
  summary: 'End a live call; answers with the call as it is now.',
  payload: ResourceQuery,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.callId },
  bad: { payload: { customerId: SAMPLE.customerId, id: 'first' }, property: 'id' },
});
