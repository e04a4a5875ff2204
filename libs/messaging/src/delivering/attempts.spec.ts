import { VoiceError } from '@voipbin/common';
import { describe, expect, it } from 'vitest';

import { Attempts, RETRY_DELAYS_MS } from './attempts.ts';

function delaysAfter(error: unknown): number[] {
  const attempts = new Attempts(RETRY_DELAYS_MS);
  const delaysMs: number[] = [];
  for (let delayMs = attempts.delayAfter(error); delayMs !== undefined; delayMs = attempts.delayAfter(error)) {
    delaysMs.push(delayMs);
  }
  return delaysMs;
}

const sum = (delaysMs: readonly number[]): number => delaysMs.reduce((total, delayMs) => total + delayMs, 0);

describe('Attempts', () => {
  it('gives a failure that nobody foresaw four more attempts', () => {
    expect(delaysAfter(new Error('oops'))).toEqual(RETRY_DELAYS_MS);
  });

  it('looks every second for what is away, for as long', () => {
    const delaysMs = delaysAfter(new VoiceError('database_unavailable', 'no', { kind: 'operational' }));
    expect(Math.max(...delaysMs)).toBe(1000);
    expect(sum(delaysMs)).toBeGreaterThan(sum(RETRY_DELAYS_MS) - 1000);
    expect(sum(delaysMs)).toBeLessThanOrEqual(sum(RETRY_DELAYS_MS));
  });

  it('gives what cannot succeed later no other attempt', () => {
    expect(delaysAfter(new VoiceError('bad_state', 'no', { retryable: false }))).toEqual([]);
  });
});
