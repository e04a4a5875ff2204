import { defineRequest } from '../../define-request.ts';
import { ResourceQuery } from '../../resource-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { FlowSnapshot } from '../flow-snapshot.ts';
export const deleteFlow = defineRequest<FlowSnapshot>()({
  key: 'flow.request.delete-flow',
  summary: 'Delete a flow; live runs go on.',
  payload: ResourceQuery,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.flowId },
  bad: { payload: { customerId: SAMPLE.customerId, id: 'first' }, property: 'id' },
});
