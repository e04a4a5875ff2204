import { IsObject, IsUUID } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import type { RunSnapshot } from '../run-snapshot.ts';

export class ContinueBlockedRun {
  @IsUUID()
  customerId!: string;

  @IsUUID()
  id!: string;

  /** By their full names. */
  @IsObject()
  variables!: Record<string, string>;
}

const good = { customerId: SAMPLE.customerId, id: SAMPLE.runId, variables: {} };

export const continueRunRequest = defineRequest<RunSnapshot>()({
  key: 'flow.request.continue-run',
  summary:
    'Let a run that is blocked go on; answers with the run as it is now. Refused with `activeflow_state_invalid` when it is not blocked.',
  payload: ContinueBlockedRun,
  good,
  bad: { payload: { ...good, variables: 'none' }, property: 'variables' },
});
