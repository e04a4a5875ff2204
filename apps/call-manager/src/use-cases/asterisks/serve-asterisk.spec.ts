import { type AsteriskQueue, BusControl } from '@voipbin/messaging';
import { expect, it } from 'vitest';

import { LiveWorld } from '../../testing/live-world.ts';
import { silentLog } from '../../testing/silent-log.ts';
import type { ResyncAsterisk } from './resync-asterisk.ts';
import { ServeAsterisk } from './serve-asterisk.ts';

class FakeControl extends BusControl {
  meanwhile = (): void => undefined;

  consumeAsteriskQueue(): Promise<AsteriskQueue> {
    this.meanwhile();
    return Promise.resolve({ close: () => Promise.resolve() });
  }

  onReconnect(): void {
    // Never.
  }

  onDead(): void {
    // Never.
  }
}

function serve(world: LiveWorld) {
  const control = new FakeControl();
  const resync: Pick<ResyncAsterisk, 'execute'> = { execute: () => Promise.resolve() };
  const useCase = new ServeAsterisk(resync as ResyncAsterisk, control, silentLog);
  world.asterisk.resynced.close();
  return { control, execute: () => useCase.execute(world.asterisk, world.ari) };
}

it('takes commands once calls and channels are compared', async () => {
  const world = new LiveWorld();
  await serve(world).execute();

  expect(world.asterisk.resynced.isOpen).toBe(true);
  expect(world.asterisk.commandQueue).toBeDefined();
});

it('serves nobody whose connection is gone meanwhile', async () => {
  const world = new LiveWorld();
  const { control, execute } = serve(world);
  control.meanwhile = () => {
    world.asterisk.disconnect();
  };
  await execute();

  expect(world.asterisk.resynced.isOpen).toBe(false);
});
