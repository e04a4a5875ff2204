import { expect, it } from 'vitest';

import { backoffMs } from './backoff.ts';

it.each([
  [1, 0.5, 1000],
  [2, 0.5, 2000],
  [2, 0, 1600],
  [2, 1, 2400],
  [6, 0.5, 32_000],
  [13, 0.5, 3_600_000],
  [2000, 0.5, 3_600_000],
])('after %i failures it is patient', (failures, random, ms) => {
  expect(backoffMs(failures, random)).toBeCloseTo(ms);
});

it('is tried for three days some eighty times', () => {
  let tries = 0;
  for (let spentMs = 0; spentMs < 3 * 86_400_000; tries += 1) {
    spentMs += backoffMs(tries + 1, 0.5);
  }
  expect(tries).toBeGreaterThan(70);
  expect(tries).toBeLessThan(100);
});
