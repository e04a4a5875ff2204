import 'reflect-metadata';

import { randomUUID } from 'node:crypto';

import type { ExtensionSnapshot } from '@voipbin/contracts';
import { type Bus } from '@voipbin/messaging';
import { type DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { DirectoryHouse, heard } from './testing/directory-house.ts';
import { type DemoIds } from './use-cases/seed-demo.ts';
import { sipDigest } from './use-cases/sip-digest.ts';

let house: DirectoryHouse;
let bus: Bus;
let dataSource: DataSource;
let demo: DemoIds;

beforeAll(async () => {
  house = await DirectoryHouse.start();
  ({ bus, dataSource, demo } = house);
});

afterAll(() => house.stop());

beforeEach(async () => {
  heard.length = 0;
  await dataSource.query('DELETE FROM extensions WHERE id <> $1', [demo.extensionId]);
});

const make = (extension: string, password = 'nR7tPq2xWz'): Promise<ExtensionSnapshot> => {
  const fields = { customerId: demo.customerId, extension, name: 'Kim', detail: '', password };
  return bus.request('directory.request.create-extension', fields);
};
const digestOf = async (extension: string): Promise<string | undefined> => {
  const { items } = await bus.request('directory.request.list-endpoints', { pageSize: 500 });
  return items.find(({ username }) => username === extension)?.digest;
};

it('is made, found, changed field by field, and taken away, and its passwords are nowhere', async () => {
  const { customerId } = demo;
  const { id, ...made } = await make('kim');
  expect(made).toMatchObject({ extension: 'kim', name: 'Kim', detail: '' });
  expect(await digestOf('kim')).toBe(sipDigest('kim', 'voipbin', 'nR7tPq2xWz'));
  await bus.request('directory.request.update-extension', { customerId, id, name: 'Lee' });
  expect(await digestOf('kim')).toBe(sipDigest('kim', 'voipbin', 'nR7tPq2xWz'));
  await bus.request('directory.request.update-extension', { customerId, id, password: 'another-one' });
  expect(await digestOf('kim')).toBe(sipDigest('kim', 'voipbin', 'another-one'));
  const now = await bus.request('directory.request.get-extension', { customerId, id });
  expect(now).toMatchObject({ name: 'Lee' });
  const { items } = await bus.request('directory.request.list-extensions', { customerId, pageSize: 1 });
  expect(items).toEqual([now]);
  expect(JSON.stringify([made, now])).not.toMatch(/digest|password/);
  await bus.request('directory.request.delete-extension', { customerId, id });
  expect(await digestOf('kim')).toBeUndefined();
  const active = { extension: 'kim', status: 'active' };
  expect(heard).toEqual([active, active, active, { extension: 'kim', status: 'deleted' }]);
  const rows: unknown = await dataSource.query('SELECT * FROM extensions');
  expect(JSON.stringify(rows)).not.toMatch(/nR7tPq2xWz|another-one/);
});

it('goes to one of those who ask at once, whoever they are', async () => {
  const attempts = await Promise.allSettled(Array.from({ length: 10 }, () => make('1001')));
  expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(make('1001')).rejects.toMatchObject({
    code: 'extension_taken',
    kind: 'user',
    details: { problems: [{ pointer: '/extension' }] },
  });
});

it.each(['get', 'update', 'delete'] as const)('of somebody else does not exist: %s', async (verb) => {
  const { id } = await make('kim');
  const stranger = { customerId: randomUUID(), id, ...(verb === 'update' && { password: 'mine-now-1' }) };
  await expect(bus.request(`directory.request.${verb}-extension`, stranger)).rejects.toMatchObject({
    code: 'extension_not_found',
  });
  expect(await digestOf('kim')).toBe(sipDigest('kim', 'voipbin', 'nR7tPq2xWz'));
});
