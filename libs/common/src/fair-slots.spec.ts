import { expect, it } from 'vitest';

import { FairSlots } from './fair-slots.ts';

it('lets no owner take the place of another', async () => {
  const shares = new FairSlots({ atOnce: 32, perOwner: 6 });
  let greedyRunning = 0;
  let release: () => void = () => undefined;
  const hanging = new Promise<void>((resolve) => (release = resolve));
  const greedy = Array.from({ length: 100 }, () =>
    shares.run('greedy', () => {
      greedyRunning += 1;
      return hanging;
    }),
  );

  expect(await shares.run('modest', () => Promise.resolve('served'))).toBe('served');
  expect(greedyRunning).toBe(6);

  release();
  await Promise.all(greedy);
  expect(greedyRunning).toBe(100);
});
