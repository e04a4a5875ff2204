import { defineRequest } from '../../define-request.ts';
import { ResourceQuery } from '../../resource-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { GroupcallSnapshot } from '../groupcall-snapshot.ts';

export const getGroupcall = defineRequest<GroupcallSnapshot>()({
  key: 'call.request.get-groupcall',
  summary: 'One group of calls.',
  payload: ResourceQuery,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.callId },
  bad: { payload: { customerId: SAMPLE.customerId, id: 'first' }, property: 'id' },
});
