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

const takeOn = (token: string) => house.takeOn(token);

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
    const first = newKey();
    const { id } = await takeOn(first);
    const customer = await bus.request('directory.request.update-customer', { id, allowedCountries: ['US', 'KR'] });
    expect(customer).toMatchObject({ name: 'Example Ltd', callsPerSec: 5, simultaneousCalls: null, email: '' });
    expect(await bus.request('directory.request.get-customer', { id })).toEqual(customer);
    expect(await identify(first)).toEqual({ customerId: id, scopes: ['read', 'write'], tmExpire: null });
    const token = newKey();
    await make(token, { customerId: id });
    const named = { customerId: id, name: '', detail: '' };
    const number = { ...named, number: '+12025550199', status: 'active' as const };
    await bus.request('directory.request.create-number', number);
    await bus.request('directory.request.create-extension', { ...named, extension: 'lee', password: 'nR7tPq2xWz' });
    await expect.poll(() => heard).toHaveLength(2);
    heard.length = 0;
    const { customerId: askedBy } = house.demo;
    await bus.request('directory.request.delete-customer', { id, askedBy });
    expect([await identify(first), await identify(token)]).toEqual([null, null]);
    expect(await bus.request('directory.request.resolve-number', { number: '+12025550199' })).toBeNull();
    const { items } = await bus.request('directory.request.list-endpoints', { pageSize: 500 });
    expect(items.map(({ username }) => username)).not.toContain('lee');
    const told = [
      { tokenHash: hashOf(first) },
      { tokenHash: hashOf(token) },
      { number: '+12025550199', status: 'deleted' },
      { extension: 'lee', status: 'deleted' },
    ];
    await expect.poll(() => heard).toHaveLength(told.length);
    expect(heard).toEqual(expect.arrayContaining(told));
    const notFound = { code: 'customer_not_found' };
    await expect(bus.request('directory.request.get-customer', { id })).rejects.toMatchObject(notFound);
    await expect(bus.request('directory.request.update-customer', { id })).rejects.toMatchObject(notFound);
    await expect(bus.request('directory.request.delete-customer', { id, askedBy })).rejects.toMatchObject(notFound);
    const page = await bus.request('directory.request.list-customers', { pageSize: 100 });
    expect(page.items.map((item) => item.id)).toEqual([house.demo.customerId]);
  });

  it('is let go once, when two ask at once', async () => {
    const { id } = await takeOn(newKey());
    const unwanted = { id, askedBy: house.demo.customerId };
    const letGo = () => house.bus.request('directory.request.delete-customer', unwanted);
    const outcomes = await Promise.allSettled([letGo(), letGo()]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect.poll(() => heard).toHaveLength(1);
  });

  it('does not let themselves go', async () => {
    const { customerId: id } = house.demo;
    await expect(house.bus.request('directory.request.delete-customer', { id, askedBy: id })).rejects.toMatchObject({
      code: 'customer_in_use',
    });
  });

  it('is not taken on by halves', async () => {
    const { bus } = house;
    const token = newKey();
    await make(token);
    await expect(takeOn(token)).rejects.toThrow();
    const page = await bus.request('directory.request.list-customers', { pageSize: 100 });
    expect(page.items.map((item) => item.id)).toEqual([house.demo.customerId]);
  });

  it('and nine more may be taken on at once', async () => {
    const customers = await Promise.all(Array.from({ length: 10 }, () => takeOn(newKey())));
    expect(new Set(customers.map(({ id }) => id)).size).toBe(10);
    const page = await house.bus.request('directory.request.list-customers', { pageSize: 100 });
    expect(page.items).toEqual(expect.arrayContaining(customers));
  });
});
