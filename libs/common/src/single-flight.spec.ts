import { expect, it } from 'vitest';

import { SingleFlight } from './single-flight.ts';

it('runs one task for simultaneous askers of a key, and a new one afterwards', async () => {
  const flights = new SingleFlight<number>();
  let runs = 0;
  const task = () => Promise.resolve(++runs);

  expect(await Promise.all([flights.run('a', task), flights.run('a', task), flights.run('b', task)])).toEqual([
    1, 1, 2,
  ]);
  expect(await flights.run('a', task)).toBe(3);
});

it('tells every asker of the failure and forgets it', async () => {
  const flights = new SingleFlight<string>();
  const fail = () => Promise.reject(new Error('down'));
  const both = await Promise.allSettled([flights.run('a', fail), flights.run('a', fail)]);

  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await flights.run('a', () => Promise.resolve('up'))).toBe('up');
});
