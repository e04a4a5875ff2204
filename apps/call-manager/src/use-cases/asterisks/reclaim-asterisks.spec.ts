import { expect, it } from 'vitest';

import { LiveWorld } from '../../testing/live-world.ts';
import { MemoryAsteriskStore } from '../../testing/memory-asterisk.store.ts';
import { silentLog } from '../../testing/silent-log.ts';
import { ariError } from '../../testing/fake-ari.ts';
import { BeatAsterisks } from './beat-asterisks.ts';
import { ClaimAsterisk } from './claim-asterisk.ts';
import { ReclaimAsterisks } from './reclaim-asterisks.ts';
import type { ServeAsterisk } from './serve-asterisk.ts';

function watch(world: LiveWorld) {
  const store = new MemoryAsteriskStore();
  store.epoch = 1;
  const serve: Pick<ServeAsterisk, 'execute'> = { execute: () => Promise.resolve() };
  const claim = new ClaimAsterisk(store, world.store, world.groups, silentLog);
  const reclaim = new ReclaimAsterisks(world.asterisks, claim, serve as ServeAsterisk, silentLog);
  const beat = new BeatAsterisks(world.asterisks, store, silentLog);
  return { store, beat, reclaim };
}

it('takes back an Asterisk that still answers us', async () => {
  const world = new LiveWorld();
  const { store, beat, reclaim } = watch(world);
  await store.claim();
  await beat.execute();
  expect(world.asterisk.held.isOpen).toBe(false);
  await reclaim.execute();

  expect(world.asterisk.held.isOpen).toBe(true);
  expect(world.asterisk.epoch).toBe(3);
});

it('leaves an Asterisk that does not answer to whoever claimed it', async () => {
  const world = new LiveWorld();
  const { store, beat, reclaim } = watch(world);
  world.ari.failures.set('asterisk.getInfo', ariError('asterisk.getInfo', 0));
  await store.claim();
  await beat.execute();
  await reclaim.execute();

  expect(world.asterisk.held.isOpen).toBe(false);
  expect(store.epoch).toBe(2);
});
