import type { Groupcall } from '../domain/group/groupcall.ts';
import { address } from './sample-order.ts';

/** Two destinations, called at once for a call, for a minute at most. */
export function sampleGroup(patch: Partial<Groupcall> = {}): Groupcall {
  return {
    id: '0190a3c2-0000-5000-8000-000000000009',
    customerId: '0190a3c2-0000-7000-8000-000000000001',
    asteriskId: 'asterisk-1',
    masterCallId: '0190a3c2-0000-5000-8000-000000000002',
    commandId: 'run-1.0',
    wish: {
      source: address('tel', '+16062067563'),
      destinations: [address('extension', 'kim'), address('tel', '+821021656521')],
      ringMethod: 'ring_all',
      isAnonymous: false,
      headers: {},
      ringTimeoutMs: 20_000,
      timeoutMs: 60_000,
      maxDurationMs: 3_600_000,
      flowId: null,
      variables: {},
    },
    answeredCallId: null,
    outcome: null,
    tmCreate: '2026-01-31T12:00:00.000Z',
    tmEnd: null,
    ...patch,
  };
}
