import { expect, it } from 'vitest';

import { GrowthSignal } from './growth-signal.ts';

it('tells everybody who waits, and nobody twice', async () => {
  const signal = new GrowthSignal();
  const both = Promise.all([signal.next(60_000), signal.next(60_000)]);
  signal.grown();
  expect(await both).toEqual([true, true]);
  expect(await signal.next(0)).toBe(false);
});
