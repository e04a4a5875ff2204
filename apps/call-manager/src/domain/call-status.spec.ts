import { describe, expect, it } from 'vitest';

import { callStatuses } from '@voipbin/contracts';
import { mayBecome, statusWhenHungUp } from './call-status.ts';

describe('mayBecome', () => {
  it('only lets a call go forward', () => {
    const moves = callStatuses.map((from) => [from, callStatuses.filter((to) => mayBecome(from, to))]);

    expect(Object.fromEntries(moves)).toEqual({
      dialing: ['ringing', 'progressing', 'canceling', 'terminating', 'hangup'],
      ringing: ['progressing', 'canceling', 'terminating', 'hangup'],
      progressing: ['terminating', 'hangup'],
      canceling: ['hangup'],
      terminating: ['hangup'],
      hangup: [],
    });
  });
});

describe('statusWhenHungUp', () => {
  it.each([
    ['outgoing', 'dialing', 'canceling'],
    ['outgoing', 'ringing', 'canceling'],
    ['outgoing', 'progressing', 'terminating'],
    ['incoming', 'ringing', 'terminating'],
    ['incoming', 'progressing', 'terminating'],
  ] as const)('%s %s -> %s', (direction, status, expected) => {
    expect(statusWhenHungUp({ direction, status })).toBe(expected);
  });
});
