import { describe, expect, it } from 'vitest';

import { answeredCall, ringingCall } from '../testing/sample-call.ts';
import { deadlineOf } from './call-limits.ts';

const limits = { ringLimitMs: 60_000, maxDurationMs: 3_600_000 };

describe('deadlineOf', () => {
  it('lets a call ring and last for a limited time', () => {
    const createdMs = Date.parse('2026-01-31T12:00:00.000Z');

    expect(deadlineOf(ringingCall(), limits)).toEqual({ atMs: createdMs + 60_000, reason: 'noanswer' });
    expect(deadlineOf(answeredCall(), limits)).toEqual({ atMs: createdMs + 3_601_000, reason: 'timeout' });
    expect(deadlineOf(answeredCall({ status: 'terminating' }), limits)).toBeUndefined();
  });
});
