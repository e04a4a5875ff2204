import { describe, expect, it } from 'vitest';

import { ringingCall } from '../testing/sample-call.ts';
import { hangupOutcome } from './hangup-outcome.ts';

describe('hangupOutcome', () => {
  it.each([
    ['incoming', 'ringing', 19, 'noanswer'],
    ['incoming', 'ringing', 17, 'busy'],
    ['incoming', 'ringing', 127, 'normal'],
    ['incoming', 'progressing', 0, 'normal'],
    ['incoming', 'progressing', 17, 'normal'],
    ['outgoing', 'dialing', 19, 'noanswer'],
    ['outgoing', 'ringing', 21, 'noanswer'],
    ['outgoing', 'ringing', 17, 'busy'],
    ['outgoing', 'ringing', 16, 'normal'],
    ['outgoing', 'ringing', 26, 'normal'],
    ['outgoing', 'dialing', 0, 'dialout'],
    ['outgoing', 'dialing', 34, 'failed'],
    ['outgoing', 'progressing', 38, 'normal'],
  ] as const)('%s, %s, cause %i: the far end ended it, %s', (direction, status, cause, hangupReason) => {
    expect(hangupOutcome(ringingCall({ direction, status }), cause)).toEqual({ hangupBy: 'remote', hangupReason });
  });

  it.each([
    ['terminating', 'normal', 'normal'],
    ['terminating', 'amd', 'amd'],
    ['terminating', 'timeout', 'timeout'],
    ['canceling', 'normal', 'cancel'],
  ] as const)('%s for the reason %s: we ended it, %s', (status, reason, hangupReason) => {
    const call = ringingCall({ status, hangupRequest: { reason, commandId: null } });

    expect(hangupOutcome(call, 16)).toEqual({ hangupBy: 'local', hangupReason });
  });
});
