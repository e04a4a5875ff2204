import 'reflect-metadata';

import { randomUUID } from 'node:crypto';

import type { ExtensionSnapshot } from '@voipbin/contracts';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { DirectoryHouse, heard } from './testing/directory-house.ts';
import { sipSecret } from './use-cases/sip-secret.ts';

let house: DirectoryHouse;

beforeAll(async () => {
  house = await DirectoryHouse.start();
});

afterAll(() => house.stop());

beforeEach(async () => {
  heard.length = 0;
  await house.dataSource.query('DELETE FROM extensions WHERE id <> $1', [house.demo.extensionId]);
});

const make = (extension: string, password = 'nR7tPq2xWz'): Promise<ExtensionSnapshot> => {
  const fields = { customerId: house.demo.customerId, extension, name: 'Kim', detail: '', password };
  return house.bus.request('directory.request.create-extension', fields);
};
const digestOf = async (extension: string): Promise<string | undefined> => {
  const { items } = await house.bus.request('directory.request.list-endpoints', { pageSize: 500 });
  return items.find(({ username }) => username === extension)?.digest;
};

it('is made, found, changed field by field, and taken away, and its passwords are nowhere', async () => {
  const { bus, demo } = house;
  const { customerId } = demo;
  const { id, ...made } = await make('kim');
  expect(made).toMatchObject({ extension: 'kim', name: 'Kim', detail: '' });
  expect(await digestOf('kim')).toBe(sipSecret('kim', 'nR7tPq2xWz').digest);
  await bus.request('directory.request.update-extension', { customerId, id, name: 'Lee' });
  expect(await digestOf('kim')).toBe(sipSecret('kim', 'nR7tPq2xWz').digest);
  await bus.request('directory.request.update-extension', { customerId, id, password: 'another-one' });
  expect(await digestOf('kim')).toBe(sipSecret('kim', 'another-one').digest);
  const now = await bus.request('directory.request.get-extension', { customerId, id });
  expect(now).toMatchObject({ name: 'Lee' });
  const { items } = await bus.request('directory.request.list-extensions', { customerId, pageSize: 1 });
  expect(items).toEqual([now]);
  expect(JSON.stringify([made, now])).not.toMatch(/digest|password/);
  await bus.request('directory.request.delete-extension', { customerId, id });
  expect(await digestOf('kim')).toBeUndefined();
  const active = { extension: 'kim', status: 'active' };
  await expect.poll(() => heard).toEqual([active, active, active, { extension: 'kim', status: 'deleted' }]);
  const rows: unknown = await house.dataSource.query('SELECT * FROM extensions');
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
  await expect(house.bus.request(`directory.request.${verb}-extension`, stranger)).rejects.toMatchObject({
    code: 'extension_not_found',
  });
  expect(await digestOf('kim')).toBe(sipSecret('kim', 'nR7tPq2xWz').digest);
});

it('is found by its name, by its own customer alone', async () => {
  const { id } = await make('kim');
  const { customerId } = house.demo;
  const find = (of: string) =>
    house.bus.request('directory.request.find-extension', { customerId: of, extension: 'kim' });
  expect([(await find(customerId))?.id, await find(randomUUID())]).toEqual([id, null]);
});

it('is not given to another customer while its telephones may still be registered', async () => {
  const { id } = await make('kim');
  const { customerId } = house.demo;
  await house.bus.request('directory.request.delete-extension', { customerId, id });
  const other = await house.takeOn('vb_other-customer');
  const wanted = { customerId: other.id, extension: 'kim', name: '', detail: '', password: 'nR7tPq2xWz' };
  const ask = () => house.bus.request('directory.request.create-extension', wanted);
  await expect(ask()).rejects.toMatchObject({ code: 'extension_taken' });
  await house.dataSource.query(`UPDATE extensions SET tm_delete = now() - interval '3 hours' WHERE id = $1`, [id]);
  await expect(ask()).resolves.toMatchObject({ extension: 'kim' });
});
