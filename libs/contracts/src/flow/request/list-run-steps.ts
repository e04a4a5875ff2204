import { defineRequest } from '../../define-request.ts';
import { ResourceQuery } from '../../resource-query.ts';
import { SAMPLE } from '../../samples.ts';
import type { RunStepSnapshot } from '../run-step-snapshot.ts';
export const listRunSteps = defineRequest<RunStepSnapshot[]>()({
  key: 'flow.request.list-run-steps',
  summary: 'The executed actions of one run, oldest first.',
  payload: ResourceQuery,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.runId },
  bad: { payload: { customerId: SAMPLE.customerId, id: 'first' }, property: 'id' },
});
