import 'reflect-metadata';

import { newId } from '@voipbin/common';
import type { AccessKeySnapshot, CreateAccessKey } from '@voipbin/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { DirectoryHouse, hashOf, heard } from './testing/directory-house.ts';

let house: DirectoryHouse;
let keys = 0;

beforeAll(async () => {
  house = await DirectoryHouse.start();
});

afterAll(() => house.stop());

beforeEach(() => {
  heard.length = 0;
});

const newKey = () => `vb_key-${++keys}`;
const make = (token: string, more: Partial<CreateAccessKey> = {}): Promise<AccessKeySnapshot> => {
  const told = { tokenHash: hashOf(token), tokenPrefix: token.slice(0, 7), scopes: ['read' as const] };
  const fields = { customerId: house.demo.customerId, name: 'CRM', detail: '', ...told };
  return house.bus.request('directory.request.create-access-key', { ...fields, ...more });
};
const identify = (token: string) =>
  house.bus.request('directory.request.authenticate', { accessKeyHash: hashOf(token) });

describe('an access key', () => {
  it('is made, found, renamed and taken away, and lets in meanwhile', async () => {
    const { customerId } = house.demo;
    const token = newKey();
    const { id, ...made } = await make(token);
    expect(made).toMatchObject({ name: 'CRM', tokenPrefix: token.slice(0, 7), scopes: ['read'], tmExpire: null });
    expect(await identify(token)).toEqual({ customerId, scopes: ['read'], tmExpire: null });
    const renamed = await house.bus.request('directory.request.update-access-key', { customerId, id, name: 'ERP' });
    expect(await house.bus.request('directory.request.get-access-key', { customerId, id })).toEqual(renamed);
    const { items } = await house.bus.request('directory.request.list-access-keys', { customerId, pageSize: 1 });
    expect(items).toEqual([renamed]);
    await house.bus.request('directory.request.delete-access-key', { customerId, id });
    expect(await identify(token)).toBeNull();
    await expect.poll(() => heard).toEqual([{ tokenHash: hashOf(token) }]);
  });

  it('is worth nothing once it has expired', async () => {
    const [past, coming] = [newKey(), newKey()];
    await make(past, { tmExpire: '2026-01-31T12:00:00.000Z' });
    await make(coming, { tmExpire: '2126-01-31T12:00:00.000Z' });
    expect([await identify(past), (await identify(coming))?.tmExpire]).toEqual([null, '2126-01-31T12:00:00.000Z']);
  });

  it.each(['get', 'update', 'delete'] as const)('of somebody else does not exist: %s', async (verb) => {
    const { id } = await make(newKey());
    const stranger = { customerId: newId(), id };
    await expect(house.bus.request(`directory.request.${verb}-access-key`, stranger)).rejects.toMatchObject({
      code: 'access_key_not_found',
    });
  });
});

describe('a customer', () => {
  it('is taken on, changed field by field, and let go with all that is theirs', async () => {
    const { bus } = house;
    const { id } = await bus.request('directory.request.create-customer', { name: 'Example Ltd', callsPerSec: 5 });
    const customer = await bus.request('directory.request.update-customer', { id, allowedCountries: ['US', 'KR'] });
    expect(customer).toMatchObject({ name: 'Example Ltd', callsPerSec: 5, simultaneousCalls: null, email: '' });
    expect(await bus.request('directory.request.get-customer', { id })).toEqual(customer);
    const token = newKey();
    await make(token, { customerId: id });
    const named = { customerId: id, name: '', detail: '' };
    const number = { ...named, number: '+12025550199', status: 'active' as const };
    await bus.request('directory.request.create-number', number);
    await bus.request('directory.request.create-extension', { ...named, extension: 'lee', password: 'nR7tPq2xWz' });
    await expect.poll(() => heard).toHaveLength(2);
    heard.length = 0;
    await bus.request('directory.request.delete-customer', { id });
    expect(await identify(token)).toBeNull();
    expect(await bus.request('directory.request.resolve-number', { number: '+12025550199' })).toBeNull();
    const { items } = await bus.request('directory.request.list-endpoints', { pageSize: 500 });
    expect(items.map(({ username }) => username)).not.toContain('lee');
    await expect
      .poll(() => heard)
      .toEqual([
        { tokenHash: hashOf(token) },
        { number: '+12025550199', status: 'deleted' },
        { extension: 'lee', status: 'deleted' },
      ]);
    for (const key of ['get', 'update', 'delete'] as const) {
      await expect(bus.request(`directory.request.${key}-customer`, { id })).rejects.toMatchObject({
        code: 'customer_not_found',
      });
    }
    const page = await bus.request('directory.request.list-customers', { pageSize: 100 });
    expect(page.items.map((item) => item.id)).toEqual([house.demo.customerId]);
  });
});
