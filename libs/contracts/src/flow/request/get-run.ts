import { defineRequest } from '../../define-request.ts';
import { ResourceQuery } from '../../resource-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { RunSnapshot } from '../run-snapshot.ts';
export const getRun = defineRequest<RunSnapshot>()({
  key: 'flow.request.get-run',
  summary: 'One run.',
  payload: ResourceQuery,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.runId },
  bad: { payload: { customerId: SAMPLE.customerId, id: 'first' }, property: 'id' },
});
