import { expect, it } from 'vitest';

import { SilenceWatch } from './silence-watch.ts';

const silent = { id: 'asterisk-1', seenAt: '12:00' };

it('calls silent what was never seen anew for the whole time that it looked', () => {
  const watch = new SilenceWatch(15_000);
  expect(watch.look([silent], 0)).toEqual([]);
  expect(watch.look([silent], 14_999)).toEqual([]);
  expect(watch.look([silent], 15_000)).toEqual([silent]);
});

it('begins anew with every sign of life, and after a time in which it could not look', () => {
  const watch = new SilenceWatch(15_000);
  watch.look([silent], 0);
  expect(watch.look([{ ...silent, seenAt: '12:01' }], 15_000)).toEqual([]);
  watch.forget();
  expect(watch.look([{ ...silent, seenAt: '12:01' }], 30_000)).toEqual([]);
});
