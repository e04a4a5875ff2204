import { expect, it } from 'vitest';

import { RecentCalls } from './recent-calls.ts';

const SECOND = 1000;

function given() {
  const clock = { now: 0, nowMs: (): number => clock.now };
  return { clock, recent: new RecentCalls(clock) };
}

const times = (count: number, act: () => number) => Array.from({ length: count }, act).at(-1);

it('counts each for themselves', () => {
  const { recent } = given();
  expect(['a', 'a', 'b', 'a'].map((key) => recent.add(key))).toEqual([1, 2, 1, 3]);
});

it('goes on counting one who does not stop', () => {
  const { clock, recent } = given();
  const counted = Array.from({ length: 300 }, (_, second) => {
    clock.now = second * SECOND;
    return recent.add('a');
  });
  expect(counted.slice(0, 60)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  expect(Math.min(...counted.slice(60))).toBeGreaterThanOrEqual(60);
  expect(Math.max(...counted.slice(60))).toBeLessThanOrEqual(61);
});

it('forgets what is over a minute ago, little by little', () => {
  const { clock, recent } = given();
  times(20, () => recent.add('a'));
  clock.now = 75 * SECOND;
  expect(recent.add('a')).toBe(16);
  clock.now = 180 * SECOND;
  expect(recent.add('a')).toBe(1);
});

it('begins anew when the clock was set back', () => {
  const { clock, recent } = given();
  times(20, () => recent.add('a'));
  clock.now = -SECOND;
  expect(recent.add('a')).toBe(1);
});

it('takes no more memory for 500 calls of one caller than for one, and for any number of callers not more than for 10,000', () => {
  const { recent } = given();
  expect(times(500, () => recent.add('a'))).toBe(500);
  expect(recent.size).toBe(1);
  Array.from({ length: 10_500 }, (_, index) => recent.add(String(index)));
  expect(recent.size).toBe(10_000);
  expect(recent.add('a')).toBe(1);
});
