import { newId } from '@voipbin/common';
import type { Address, PlaceCall } from '@voipbin/contracts';

import type { NeighbourState } from './neighbours.ts';

export const address = (type: Address['type'], target: string, targetName = ''): Address => {
  return { type, target, targetName, name: '', detail: '' };
};

/** From Kim, a customer of these neighbours, to a number. */
export function sampleOrder({ customerId, flowId }: NeighbourState, more: Partial<PlaceCall> = {}): PlaceCall {
  return {
    customerId,
    callId: newId(),
    source: address('tel', '+16062067563', 'Kim'),
    destination: address('tel', '+821021656521'),
    flowId,
    variables: {},
    isAnonymous: false,
    isEarly: false,
    headers: {},
    ringTimeoutMs: 30_000,
    maxDurationMs: 60_000,
    ...more,
  };
}
