import { IsIn, IsUUID } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import { type ReplacementMoment, replacementMoments } from '../replacement.ts';
import type { RunSnapshot } from '../run-snapshot.ts';

export class ReplaceFlow {
  @IsUUID()
  customerId!: string;

  /** Whose flow is replaced. */
  @IsUUID()
  callId!: string;

  /** What takes its place, in its newest version. */
  @IsUUID()
  flowId!: string;

  @IsIn(replacementMoments)
  when!: ReplacementMoment;
}

const good: ReplaceFlow = {
  customerId: SAMPLE.customerId,
  callId: SAMPLE.callId,
  flowId: SAMPLE.flowId,
  when: 'after',
};

export const replaceFlow = defineRequest<RunSnapshot>()({
  key: 'flow.request.replace-flow',
  summary:
    'Let the run of a call go on with another flow; answers with the run as it is now. Refused with `flow_not_found`, or `call_state_invalid` when no flow runs on the call.',
  payload: ReplaceFlow,
  good,
  bad: { payload: { ...good, callId: 'first' }, property: 'callId' },
});
