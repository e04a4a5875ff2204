import { expect, it, vi } from 'vitest';

import { LiveWorld } from '../../testing/live-world.ts';
import { MemoryAsteriskStore } from '../../testing/memory-asterisk.store.ts';
import { answeredCall } from '../../testing/sample-call.ts';
import { silentLog } from '../../testing/silent-log.ts';
import { EndLostCalls } from './end-lost-calls.ts';
import { FindLostAsterisks } from './find-lost-asterisks.ts';

it('ends the calls of an Asterisk that nobody has seen for 15 s, once', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const world = new LiveWorld();
  const live = world.addCall(answeredCall());
  const store = new MemoryAsteriskStore();
  store.epoch = 1;
  store.busy = ['asterisk-1'];
  const { asterisks, store: calls, groups, mailboxes, journal } = world;
  const findLost = new FindLostAsterisks(
    store,
    new EndLostCalls(asterisks, calls, groups, mailboxes, journal),
    silentLog,
  );
  await findLost.execute();
  vi.advanceTimersByTime(14_000);
  await findLost.execute();
  expect(world.typesOf(live)).toEqual([]);

  calls.epoch = 2;
  vi.advanceTimersByTime(1000);
  await findLost.execute();
  await findLost.execute();
  expect(world.typesOf(live)).toEqual(['ended']);
  expect(calls.of(live.call.id)[0]?.payload).toMatchObject({ detail: 'asterisk_lost', hangupReason: 'failed' });
  vi.useRealTimers();
});
