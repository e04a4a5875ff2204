import 'reflect-metadata';

import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { newId } from '@voipbin/common';
import type { EndpointSnapshot } from '@voipbin/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { knownAccounts } from '../../../deploy/local/asterisk/testing/known-accounts.ts';
import { registerPhone } from './testing/register-phone.ts';
import { World } from './testing/world.ts';

const REALM = 'voipbin';
const PASSWORD = 'secret';
const MANY = 5000;
/** All of them, from nothing or after a restart. */
const MANY_WITHIN_MS = 30_000;
const ONE_WITHIN_MS = 1000;
const ONE_BESIDE_MANY_WITHIN_MS = 5000;
/** A few hundred more, each told by itself. */
const MORE = 500;
const MORE_WITHIN_MS = 15_000;

let world: World;

beforeAll(async () => {
  world = await World.start();
});

afterAll(async () => {
  await world.stop();
});

function account(username: string): EndpointSnapshot {
  const digest = createHash('md5').update(`${username}:${REALM}:${PASSWORD}`).digest('hex');
  return { id: newId(), customerId: world.state.customerId, username, realm: REALM, digest };
}

const named = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, nth) => account(`${prefix}${String(nth).padStart(5, '0')}`));

/** As the directory lists them, the newest first. */
async function create(...accounts: EndpointSnapshot[]): Promise<void> {
  world.state.accounts.unshift(...accounts);
  await world.house.extensionChanged(accounts[0]?.username ?? '');
}

/** Resolves to the ms from now on until this is so. */
async function timeUntil(isSo: () => Promise<boolean>): Promise<number> {
  const since = performance.now();
  while (!(await isSo())) {
    await sleep(20);
  }
  return performance.now() - since;
}

async function hasAll(): Promise<boolean> {
  const known = await knownAccounts(world.asterisk);
  return world.state.accounts.every(({ username }) => known.has(username));
}

async function has(username: string): Promise<boolean> {
  const { ari } = world.settings;
  const authorization = `Basic ${Buffer.from(`${ari.username}:${ari.password}`).toString('base64')}`;
  const path = `asterisk/config/dynamic/res_pjsip/endpoint/${username}`;
  const { ok } = await fetch(new URL(path, world.asterisk.ariUrl), { headers: { authorization } });
  return ok;
}

/** Asterisk has nothing left to do about what was pushed. */
async function isIdle(): Promise<boolean> {
  const queues = await world.asterisk.console('core show taskprocessors like sorcery');
  const waiting = [...queues.matchAll(/^sorcery\/\S+ +\d+ +(\d+)/gm)].map(([, count]) => Number(count));
  expect(waiting.length).toBeGreaterThan(0);
  return waiting.every((count) => count === 0);
}

const register = (username: string, password = PASSWORD) => registerPhone(world.settings, { username, password });

it('has 5,000 in place within 30 s, and somebody new meanwhile at once', async () => {
  const many = named('phone', MANY);
  await create(...many);
  const all = timeUntil(hasAll);
  await timeUntil(() => has('phone00000'));
  expect(await has('phone04999')).toBe(false);
  await create(account('newcomer'));
  expect(await timeUntil(() => has('newcomer'))).toBeLessThan(ONE_BESIDE_MANY_WITHIN_MS);
  expect(await has('phone04999')).toBe(false);

  expect(await all).toBeLessThan(MANY_WITHIN_MS);
  expect(await register('phone04999')).toBe(200);
  expect(await register('newcomer')).toBe(200);
  expect(await register('phone04998', 'wrong')).toBe(401);
});

it('has all of them back within 30 s after a restart of Asterisk', async () => {
  await world.asterisk.process.kill();
  const back = timeUntil(async () => {
    await world.asterisk.process.untilReady();
    return hasAll();
  });

  expect(await back).toBeLessThan(MANY_WITHIN_MS);
  expect(await register('phone04998')).toBe(200);
});

it('has a new one beside them within a second', async () => {
  const times: number[] = [];
  for (const username of ['first', 'second', 'third']) {
    await create(account(username));
    times.push(await timeUntil(() => has(username)));
  }

  expect(times.toSorted((a, b) => a - b)[1]).toBeLessThan(ONE_WITHIN_MS);
  expect(await register('third')).toBe(200);
});

it('has hundreds more, one after another, without toiling over each', async () => {
  const since = performance.now();
  for (const more of named('more', MORE)) {
    await create(more);
    await sleep(2);
  }
  await timeUntil(async () => (await hasAll()) && (await isIdle()));

  expect(performance.now() - since).toBeLessThan(MORE_WITHIN_MS);
  expect(await register('more00499')).toBe(200);
});

it('takes thousands away again', async () => {
  world.state.accounts = [account('last')];
  await world.house.extensionChanged('last');
  await timeUntil(async () => [...(await knownAccounts(world.asterisk))].join() === 'last');

  expect(await register('last')).toBe(200);
});
