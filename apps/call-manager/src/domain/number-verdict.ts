import type { NumberSnapshot } from '@voipbin/contracts';

import type { InviteVerdict } from './open-call.ts';

/** What becomes of a call to this number; null = nobody has it. */
export function numberVerdict(number: NumberSnapshot | null): InviteVerdict {
  if (number === null) {
    return { refusal: 'unknown_number' };
  }
  const { customerId, callFlowId, status } = number;
  if (status === 'disabled') {
    return { customerId, refusal: 'number_disabled' };
  }
  return callFlowId === null ? { customerId, refusal: 'number_without_flow' } : { customerId, flowId: callFlowId };
}
