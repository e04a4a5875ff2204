import { expect, it } from 'vitest';

import { Slots } from './slots.ts';

it('runs no more tasks at once than it has slots, in the order of arrival', async () => {
  const slots = new Slots(2);
  const started: number[] = [];
  const gates = Array.from({ length: 4 }, () => Promise.withResolvers<void>());
  const runs = gates.map((gate, n) =>
    slots.run(() => {
      started.push(n);
      return gate.promise;
    }),
  );
  await Promise.resolve();
  expect(started).toEqual([0, 1]);

  gates[1]?.resolve();
  await runs[1];
  await Promise.resolve();
  expect(started).toEqual([0, 1, 2]);

  gates.forEach((gate) => gate.resolve());
  await Promise.all(runs);
  expect(started).toEqual([0, 1, 2, 3]);
});

it('frees the slot of a task that failed', async () => {
  const slots = new Slots(1);
  await expect(slots.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(slots.run(() => Promise.resolve('yes'))).resolves.toBe('yes');
});
