import { defineRequest } from '../../define-request.ts';
import { ResourceQuery } from '../../resource-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { RunSnapshot } from '../run-snapshot.ts';
export const stopRunRequest = defineRequest<RunSnapshot>()({
  key: 'flow.request.stop-run',
  summary: 'End a run and its call; answers with the run as it is now.',
  payload: ResourceQuery,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.runId },
  bad: { payload: { customerId: SAMPLE.customerId, id: 'first' }, property: 'id' },
});
