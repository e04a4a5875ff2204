import { expect, it } from 'vitest';

import { LiveWorld } from '../testing/live-world.ts';
import { answeredCall, ringingCall } from '../testing/sample-call.ts';
import { ariError } from '../testing/fake-ari.ts';
import { silentLog } from '../testing/silent-log.ts';
import { KeepChannel } from './keep-channel.ts';
import { KeepChannels } from './keep-channels.ts';

function keepChannels(world: LiveWorld) {
  const keepChannel = new KeepChannel(world.settings, silentLog);
  return new KeepChannels(world.asterisks, world.mailboxes, keepChannel);
}

const kept = (world: LiveWorld) => world.ari.requests.filter(({ operation }) => operation === 'channels.setChannelVar');

it('keeps the channel of a call that lasts, once', async () => {
  const world = new LiveWorld();
  world.addCall(ringingCall());
  world.addCall(ringingCall({ id: 'new', tmCreate: new Date().toISOString() }));
  const useCase = keepChannels(world);
  await useCase.execute();
  await useCase.execute();

  expect(kept(world)).toHaveLength(1);
});

it('tries again when that failed', async () => {
  const world = new LiveWorld();
  world.addCall(ringingCall());
  world.ari.failures.set('channels.setChannelVar', ariError('channels.setChannelVar', 500));
  const useCase = keepChannels(world);
  await useCase.execute();
  world.ari.failures.clear();
  await useCase.execute();

  expect(kept(world)).toHaveLength(2);
});

it('asks nothing of a channel that plays', async () => {
  const world = new LiveWorld();
  world.addCall(answeredCall({ playbacks: { p: 'playing' } }));
  await keepChannels(world).execute();

  expect(kept(world)).toEqual([]);
});
