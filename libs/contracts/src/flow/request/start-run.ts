import { IsObject, IsUUID } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import type { RunSnapshot } from '../run-snapshot.ts';

export class StartRun {
  @IsUUID()
  customerId!: string;

  /** Chosen by whoever asks: one who asks again gets the same run. */
  @IsUUID()
  runId!: string;

  @IsUUID()
  flowId!: string;

  /** By their full names. */
  @IsObject()
  variables!: Record<string, string>;
}

const good = { customerId: SAMPLE.customerId, runId: SAMPLE.runId, flowId: SAMPLE.flowId, variables: { name: 'Kim' } };

export const startRunRequest = defineRequest<RunSnapshot>()({
  key: 'flow.request.start-run',
  summary:
    'Run a flow without a call. Actions that need one fail with `call_required`. Refused with `flow_not_found`, or `limit_variables`.',
  payload: StartRun,
  good,
  bad: { payload: { ...good, variables: 'none' }, property: 'variables' },
});
