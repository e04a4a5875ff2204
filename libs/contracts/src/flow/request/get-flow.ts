import { defineRequest } from '../../define-request.ts';
import { ResourceQuery } from '../../resource-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { FlowSnapshot } from '../flow-snapshot.ts';
export const getFlow = defineRequest<FlowSnapshot>()({
  key: 'flow.request.get-flow',
  summary: 'One flow with its newest actions.',
  payload: ResourceQuery,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.flowId },
  bad: { payload: { customerId: SAMPLE.customerId, id: 'first' }, property: 'id' },
});
