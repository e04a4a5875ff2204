import { VoiceError } from '@voipbin/common';

import type { CallsOrder } from '../../use-cases/place-calls.ts';
import { addressOf } from './address.body.ts';
import type { PlaceCallsBody } from './place-calls.body.ts';

export function callsOrderOf(body: PlaceCallsBody): Omit<CallsOrder, 'customerId'> {
  return {
    source: addressOf(body.source),
    destinations: body.destinations.map(addressOf),
    flow: flowOf(body),
    variables: body.variables,
    isAnonymous: body.anonymous === 'yes',
    isEarly: body.early_execution,
    headers: body.headers,
    ringTimeoutMs: body.ring_timeout * 1000,
    maxDurationMs: body.max_duration * 1000,
  };
}

/** Refused with `invalid_argument` when both are given. */
function flowOf({ flow_id: id, actions }: PlaceCallsBody): CallsOrder['flow'] {
  if (actions === undefined) return { id: id ?? '' };
  if (id === undefined) return { actions };
  const message = 'Give flow_id or actions, not both.';
  const problems = [{ pointer: '/actions', code: 'flow_and_actions', message, severity: 'error' }];
  throw new VoiceError('invalid_argument', message, { kind: 'user', details: { problems } });
}
