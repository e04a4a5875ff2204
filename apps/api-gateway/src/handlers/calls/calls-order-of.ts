import type { CallsOrder } from '../../use-cases/place-calls.ts';
import { wantedFlowOf } from '../flows/wanted-flow-of.ts';
import { addressOf } from './address.body.ts';
import type { PlaceCallsBody } from './place-calls.body.ts';

export function callsOrderOf(body: PlaceCallsBody): Omit<CallsOrder, 'customerId'> {
  return {
    source: addressOf(body.source),
    destinations: body.destinations.map(addressOf),
    flow: wantedFlowOf(body),
    variables: body.variables,
    isAnonymous: body.anonymous === 'yes',
    isEarly: body.early_execution,
    headers: body.headers,
    ringTimeoutMs: body.ring_timeout * 1000,
    maxDurationMs: body.max_duration * 1000,
  };
}
