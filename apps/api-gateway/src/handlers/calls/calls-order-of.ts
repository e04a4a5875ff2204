import type { Address, CallOrder } from '@voipbin/contracts';

import type { WantedFlow } from '../../use-cases/find-flow.ts';
import { wantedFlowOf } from '../flows/wanted-flow-of.ts';
import { type AddressBody, addressOf } from './address.body.ts';
import type { CallOrderBody } from './call-order.body.ts';

/** What is ordered, as its owner takes it. Refused with `invalid_argument` when it names two flows. */
export function callsOrderOf(
  body: CallOrderBody & { destinations: AddressBody[] },
): Omit<CallOrder, 'customerId' | 'flowId'> & { flow: WantedFlow; destinations: Address[] } {
  return {
    source: addressOf(body.source),
    destinations: body.destinations.map(addressOf),
    flow: wantedFlowOf(body),
    variables: body.variables,
    isAnonymous: body.anonymous === 'yes',
    headers: body.headers,
    ringTimeoutMs: body.ring_timeout * 1000,
    maxDurationMs: body.max_duration * 1000,
  };
}
