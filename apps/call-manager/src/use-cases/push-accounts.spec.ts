import type { EndpointSnapshot } from '@voipbin/contracts';
import { expect, it } from 'vitest';

import { AccountDirectory } from '../ports/account-directory.ts';
import { LiveWorld } from '../testing/live-world.ts';
import { silentLog } from '../testing/silent-log.ts';
import { PushAccounts } from './push-accounts.ts';

class Accounts extends AccountDirectory {
  constructor(private readonly accounts: EndpointSnapshot[]) {
    super();
  }

  all(): Promise<EndpointSnapshot[]> {
    return Promise.resolve(this.accounts);
  }

  find(): Promise<null> {
    return Promise.resolve(null);
  }
}

const account = (username: string, digest = 'd'): EndpointSnapshot => {
  return { id: username, customerId: 'c', username, realm: 'voipbin', digest };
};

/** What is asked of Asterisk. */
async function pushed(world: LiveWorld, accounts: EndpointSnapshot[]): Promise<string[]> {
  world.ari.requests.length = 0;
  await new PushAccounts(new Accounts(accounts), silentLog).execute(world.asterisk);
  return world.ari.requests.map(({ params }) => `${String(params['objectType'])} ${String(params['id'])}`);
}

it('pushes in phases, then only what has changed, and takes away what is gone', async () => {
  const world = new LiveWorld();

  expect(await pushed(world, [account('kim'), account('lee')])).toEqual([
    ...['auth kim', 'auth lee'],
    ...['aor kim', 'aor lee'],
    ...['endpoint kim', 'endpoint lee'],
  ]);
  expect(await pushed(world, [account('kim'), account('lee', 'other')])).toEqual([
    'auth lee',
    'aor lee',
    'endpoint lee',
  ]);
  expect(await pushed(world, [account('lee', 'other')])).toEqual(['endpoint kim', 'aor kim', 'auth kim']);
  world.asterisk.beginLife('another');
  expect(await pushed(world, [account('lee', 'other')])).toEqual(['auth lee', 'aor lee', 'endpoint lee']);
});

it('pushes a thousand at a time, and whoever is new meanwhile before the rest', async () => {
  const world = new LiveWorld();
  const accounts = Array.from({ length: 1500 }, (_, nth) => account(`kim${nth}`));
  const pass = (known: EndpointSnapshot[]) => new PushAccounts(new Accounts(known), silentLog).execute(world.asterisk);

  expect(await pass(accounts)).toBe(false);
  expect(world.ari.requests).toHaveLength(3000);
  expect(await pushed(world, [account('new'), ...accounts])).toHaveLength(3 * 501);
  expect(world.ari.requests[0]?.params['id']).toBe('new');
  expect(await pass([account('new'), ...accounts])).toBe(true);
});
