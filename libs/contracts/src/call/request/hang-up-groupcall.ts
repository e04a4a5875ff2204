import { defineRequest } from '../../define-request.ts';
import { ResourceQuery } from '../../resource-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { GroupcallSnapshot } from '../groupcall-snapshot.ts';

export const hangUpGroupcall = defineRequest<GroupcallSnapshot>()({
  key: 'call.request.hang-up-groupcall',
  summary: 'End a group of calls that runs a flow, and all its calls; answers with the group as it is now.',
  payload: ResourceQuery,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.callId },
  bad: { payload: { customerId: SAMPLE.customerId, id: 'first' }, property: 'id' },
});
