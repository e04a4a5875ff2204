import 'reflect-metadata';

import { newId } from '@voipbin/common';
import type { ReplyMap, RequestKey, RequestMap } from '@voipbin/contracts';
import { askAgain } from '@voipbin/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { DirectoryHouse, FLOW_ID, hashOf, heard } from './testing/directory-house.ts';

let house: DirectoryHouse;
let made = 0;

beforeAll(async () => {
  house = await DirectoryHouse.start();
});

afterAll(() => house.stop());

beforeEach(() => {
  heard.length = 0;
});

const owner = () => ({ customerId: house.demo.customerId });
const named = () => ({ ...owner(), name: 'n', detail: '' });
const token = () => ({ tokenHash: hashOf(`token ${++made}`), tokenPrefix: 'vb_abcd' });
const number = () => ({
  ...named(),
  number: `+1202555${++made + 1000}`,
  status: 'active' as const,
  callFlowId: FLOW_ID,
});
const extension = () => ({ ...named(), extension: `kim${++made}`, password: 'nR7tPq2xWz' });
const key = () => ({ ...named(), ...token(), scopes: ['read' as const] });
const agent = () => ({ ...named(), username: `kim-${++made}`, password: 'correct horse', scopes: ['read' as const] });

const make = async <K extends RequestKey>(kind: K, payload: RequestMap[K]): Promise<ReplyMap[K]> =>
  house.bus.request(kind, payload);

/** A write and what it is asked with. */
function write<K extends RequestKey>(kind: K, payload: () => RequestMap[K] | Promise<RequestMap[K]>) {
  return { kind, payload: payload as () => Promise<object> };
}

const of = async (thing: Promise<{ id: string }>) => ({ ...owner(), id: (await thing).id });
const writes = [
  write('directory.request.create-number', number),
  write('directory.request.update-number', async () => ({
    ...(await of(make('directory.request.create-number', number()))),
    name: 'other',
  })),
  write('directory.request.delete-number', () => of(make('directory.request.create-number', number()))),
  write('directory.request.create-extension', extension),
  write('directory.request.update-extension', async () => ({
    ...(await of(make('directory.request.create-extension', extension()))),
    password: 'xWz2nR7tPq',
  })),
  write('directory.request.delete-extension', () => of(make('directory.request.create-extension', extension()))),
  write('directory.request.create-access-key', key),
  write('directory.request.update-access-key', async () => ({
    ...(await of(make('directory.request.create-access-key', key()))),
    name: 'other',
  })),
  write('directory.request.delete-access-key', () => of(make('directory.request.create-access-key', key()))),
  write('directory.request.create-agent', agent),
  write('directory.request.update-agent', async () => ({
    ...(await of(make('directory.request.create-agent', agent()))),
    password: 'battery staple',
  })),
  write('directory.request.delete-agent', () => of(make('directory.request.create-agent', agent()))),
  write('directory.request.create-customer', () => ({ name: 'n', ...token() })),
  write('directory.request.update-customer', () => ({ id: house.demo.customerId, name: `other ${++made}` })),
  write('directory.request.delete-customer', async () => ({
    id: (await make('directory.request.create-customer', { name: 'n', ...token() })).id,
    askedBy: house.demo.customerId,
  })),
];

describe('with an idempotency key', () => {
  it.each(writes)('$kind is done whole and once, or not at all', async ({ kind, payload }) => {
    const wanted = (await payload()) as never;
    const asked = await askAgain(house.dataSource, newId(), (options) =>
      house.bus.request(kind, wanted, { ...options, timeoutMs: 10_000 }),
    );
    expect(asked).toMatchObject({
      torn: 'database_unavailable',
      leftSomething: false,
      changedSomething: false,
      replays: 1,
    });
    expect(asked.again).toEqual(asked.first);
  });

  it('nothing is announced that did not happen, and what happened once', async () => {
    const wanted = number();
    await askAgain(house.dataSource, newId(), (options) =>
      house.bus.request('directory.request.create-number', wanted, options),
    );
    expect(heard).toEqual([{ number: wanted.number, status: 'active', callFlowId: FLOW_ID }]);
  });

  it('two at once make one number, and both are told of it', async () => {
    const wanted = number();
    const idempotency = { customerId: newId(), key: 'k', fingerprint: 'f' };
    const ask = () => house.bus.request('directory.request.create-number', wanted, { idempotency });
    const answers = await Promise.all(Array.from({ length: 8 }, ask));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  });
});
