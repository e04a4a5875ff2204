import { expect, it } from 'vitest';

import { TokenBuckets } from './token-buckets.ts';

function given() {
  const clock = { now: 0, nowMs: (): number => clock.now };
  return { clock, buckets: new TokenBuckets(clock) };
}

it('gives a burst at once, then as many as come back', () => {
  const { clock, buckets } = given();
  const take = () => buckets.take('a', { perSec: 10, burst: 3 });
  expect([take(), take(), take(), take()]).toEqual([0, 0, 0, 100]);
  clock.now = 100;
  expect([take(), take()]).toEqual([0, 100]);
  clock.now = 60_000;
  expect([take(), take(), take(), take() > 0]).toEqual([0, 0, 0, true]);
});

it('counts each key for itself', () => {
  const { buckets } = given();
  expect(['a', 'b', 'a'].map((key) => buckets.take(key, { perSec: 1, burst: 1 }))).toEqual([0, 0, 1000]);
});
