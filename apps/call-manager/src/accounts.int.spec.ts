import 'reflect-metadata';

import { createHash } from 'node:crypto';

import { newId } from '@voipbin/common';
import type { EndpointSnapshot } from '@voipbin/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { knownAccounts } from '../../../deploy/local/asterisk/testing/known-accounts.ts';
import { loopbackAddress } from '../../../deploy/local/loopback-address.ts';
import { registerPhone } from './testing/register-phone.ts';
import { sipTransports } from './testing/sip-line.ts';
import { NUMBER, World } from './testing/world.ts';

const REALM = 'voipbin';

let world: World;

beforeAll(async () => {
  world = await World.start();
});

afterAll(async () => {
  await world.stop();
});

function account(username: string, password: string): EndpointSnapshot {
  const digest = createHash('md5').update(`${username}:${REALM}:${password}`).digest('hex');
  return { id: newId(), customerId: world.state.customerId, username, realm: REALM, digest };
}

/** Calls as a phone that nobody knows by its address. */
function dialAs(username: string, password: string) {
  const credentials = { username, password };
  return world.dial(NUMBER, { address: loopbackAddress(), from: username, name: '"The President" ', credentials });
}

it('lets the phones of the directory in, by their password, as who they are', async () => {
  world.state.accounts = [account('kim', 'right'), account('lee', 'other')];
  await world.house.close();
  await world.open();

  const call = await dialAs('kim', 'right');
  const { payload } = await world.state.until('call.event.created');
  expect(payload.source).toMatchObject({ type: 'extension', target: 'kim', targetName: 'kim' });
  expect(payload.destination).toMatchObject({ type: 'tel', target: NUMBER });
  call.cancel();

  const impostor = await dialAs('lee', 'wrong');
  expect((await impostor.final()).status).toBe(401);
  expect(await knownAccounts(world.asterisk)).toContain('lee');
});

it.each(sipTransports)('lets them register over %s, with their password alone', async (transport) => {
  const { settings } = world;
  expect(await registerPhone(settings, { username: 'kim', password: 'right' }, transport)).toBe(200);
  expect(await registerPhone(settings, { username: 'kim', password: 'wrong' }, transport)).toBe(401);
});

it('keeps up with the directory', async () => {
  world.state.accounts = [account('park', 'new')];
  await world.house.extensionChanged('park');
  let known = new Set<string>();
  while (!known.has('park') || known.has('kim')) {
    known = await knownAccounts(world.asterisk);
  }
  await dialAs('park', 'new');

  await world.state.until('call.event.created', ({ payload }) => payload.source.target === 'park');
});
