import type { Json } from '@voipbin/common';
import type { Address } from '@voipbin/contracts';

import type { RunStart } from '../start-run.ts';

export const SIMULATED = {
  runId: 'simulated-run',
  callId: 'simulated-call',
  customerId: 'simulated-customer',
  flowId: 'simulated-flow',
} as const;

/** What varies between simulated runs at their start. */
export interface StartOptions {
  /** False: the flow runs without a call. */
  hasCall?: boolean;
  onCompleteFlowId?: string;
  completeCount?: number;
  variables?: Record<string, Json>;
  /** The run belongs to an outgoing call, and waits for this. */
  awaits?: 'ringing' | 'answered';
}

/** A call that rings, incoming unless the run awaits something, and a run for it. */
export function simulatedStart(options: StartOptions, at: string): RunStart {
  const { hasCall = true, onCompleteFlowId = null, completeCount = 0, variables = {}, awaits } = options;
  return {
    id: SIMULATED.runId,
    customerId: SIMULATED.customerId,
    flow: { id: SIMULATED.flowId, version: 1, onCompleteFlowId },
    call: hasCall
      ? {
          id: SIMULATED.callId,
          asteriskId: 'simulated-asterisk',
          direction: awaits === undefined ? 'incoming' : 'outgoing',
          source: address('+821021656521', 'Caller'),
          destination: address('+16062067563', ''),
          answered: false,
          ended: false,
        }
      : null,
    ...(hasCall && { seq: 1 }),
    ...(awaits && { awaits }),
    variables,
    completeCount,
    at,
  };
}

function address(target: string, name: string): Address {
  return { type: 'tel', target, targetName: name, name: '', detail: '' };
}
