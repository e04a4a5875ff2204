import { expect, it } from 'vitest';

import { Slots } from './slots.ts';

it('runs no more tasks at once than it has slots, in the order of arrival', async () => {
  const slots = new Slots(2);
  const started: number[] = [];
  const finish: (() => void)[] = [];
  const runs = [0, 1, 2, 3].map((n) =>
    slots.run(() => {
      started.push(n);
      return new Promise<void>((resolve) => (finish[n] = resolve));
    }),
  );
  await Promise.resolve();
  expect(started).toEqual([0, 1]);

  finish[1]?.();
  await runs[1];
  await Promise.resolve();
  expect(started).toEqual([0, 1, 2]);

  finish[0]?.();
  await runs[0];
  await Promise.resolve();
  expect(started).toEqual([0, 1, 2, 3]);

  finish.forEach((end) => end());
  await Promise.all(runs);
});

it('frees the slot of a task that failed', async () => {
  const slots = new Slots(1);
  await expect(slots.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(slots.run(() => Promise.resolve('yes'))).resolves.toBe('yes');
});
