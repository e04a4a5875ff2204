import type { Json } from '@voipbin/common';
import type { Address } from '@voipbin/contracts';

import type { RunStart } from '../start-run.ts';

export const SIMULATED = {
  runId: 'simulated-run',
  callId: 'simulated-call',
  customerId: 'simulated-customer',
} as const;

/** What varies between simulated runs at their start. */
export interface StartOptions {
  /** False: the flow runs without a call. */
  hasCall?: boolean;
  onCompleteFlowId?: string;
  completeCount?: number;
  variables?: Record<string, Json>;
}

/** An incoming call that rings, and a run for it. */
export function simulatedStart(options: StartOptions, at: string): RunStart {
  const { hasCall = true, onCompleteFlowId = null, completeCount = 0, variables = {} } = options;
  return {
    id: SIMULATED.runId,
    customerId: SIMULATED.customerId,
    flow: { id: 'simulated-flow', version: 1, onCompleteFlowId },
    call: hasCall
      ? {
          id: SIMULATED.callId,
          asteriskId: 'simulated-asterisk',
          direction: 'incoming',
          source: address('+821021656521', 'Caller'),
          destination: address('+16062067563', ''),
          answered: false,
          ended: false,
        }
      : null,
    ...(hasCall && { seq: 1 }),
    variables,
    completeCount,
    at,
  };
}

function address(target: string, name: string): Address {
  return { type: 'tel', target, targetName: name, name: '', detail: '' };
}
