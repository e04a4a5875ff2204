import { VoiceError } from '@voipbin/common';

import type { WantedFlow } from '../../use-cases/find-flow.ts';
import type { FlowBody } from './flow.body.ts';

/** Refused with `invalid_argument` when both are given. */
export function wantedFlowOf({ flow_id: id, actions }: FlowBody): WantedFlow {
  if (actions === undefined) return { id: id ?? '' };
  if (id === undefined) return { actions };
  const message = 'Give flow_id or actions, not both.';
  const problems = [{ pointer: '/actions', code: 'flow_and_actions', message, severity: 'error' }];
  throw new VoiceError('invalid_argument', message, { kind: 'user', details: { problems } });
}
