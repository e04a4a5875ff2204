import 'reflect-metadata';

import { newId } from '@voipbin/common';
import type { AgentSnapshot, CreateAgent } from '@voipbin/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { DirectoryHouse, hashOf, heard } from './testing/directory-house.ts';

const PASSWORD = 'correct horse battery';
const TM_EXPIRE = '2126-01-31T12:00:00.000Z';
let house: DirectoryHouse;
let made = 0;

beforeAll(async () => {
  house = await DirectoryHouse.start();
});

afterAll(() => house.stop());

beforeEach(() => {
  heard.length = 0;
});

const newToken = () => `vb_token-${++made}`;
const hire = (more: Partial<CreateAgent> = {}): Promise<AgentSnapshot> => {
  const { customerId } = house.demo;
  const fields = { customerId, username: `kim-${++made}`, password: PASSWORD, name: 'Kim', detail: '' };
  return house.bus.request('directory.request.create-agent', { ...fields, scopes: ['read'], ...more });
};
const logIn = (username: string, token: string, more: { password?: string; tmExpire?: string } = {}) => {
  const wanted = { username, password: PASSWORD, tokenHash: hashOf(token), tmExpire: TM_EXPIRE, ...more };
  return house.bus.request('directory.request.log-in', wanted);
};
const identify = (token: string) =>
  house.bus.request('directory.request.authenticate', { accessKeyHash: hashOf(token) });
const told = (...tokens: string[]) => tokens.map((token) => ({ tokenHash: hashOf(token) }));

describe('an agent', () => {
  it('is made, found, renamed and taken away, and the password is nowhere', async () => {
    const { bus } = house;
    const { customerId } = house.demo;
    const agent = await hire();
    expect(Object.keys(agent)).not.toContain('passwordHash');
    const [row] = await house.dataSource.query<object[]>('SELECT * FROM agents WHERE id = $1', [agent.id]);
    expect(JSON.stringify(row)).not.toContain(PASSWORD);
    const renamed = await bus.request('directory.request.update-agent', { customerId, id: agent.id, name: 'Lee' });
    expect(renamed).toMatchObject({ ...agent, name: 'Lee', tmUpdate: expect.any(String) as string });
    const { items } = await bus.request('directory.request.list-agents', { customerId, pageSize: 1 });
    expect(items).toEqual([renamed]);
    await bus.request('directory.request.delete-agent', { customerId, id: agent.id });
    expect(await logIn(agent.username, newToken())).toBeNull();
    await hire({ username: agent.username });
  });

  it('has a username that nobody else has, also when two ask for it at once', async () => {
    const outcomes = await Promise.allSettled([1, 2].map(() => hire({ username: 'twice' })));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'agent_taken', details: { problems: [{ pointer: '/username', code: 'agent_taken' }] } } },
    ]);
  });

  it.each(['get', 'update', 'delete'] as const)('of somebody else does not exist: %s', async (verb) => {
    const { id, username } = await hire();
    const stranger = { customerId: newId(), id };
    await expect(house.bus.request(`directory.request.${verb}-agent`, stranger)).rejects.toMatchObject({
      code: 'agent_not_found',
    });
    expect(await logIn(username, newToken())).toMatchObject({ id });
  });
});

describe('who logs in', () => {
  it('may what the agent may, with another token each time, also when two log in at once', async () => {
    const { customerId, username, id } = await hire();
    const tokens = [newToken(), newToken()];
    const agents = await Promise.all(tokens.map((token) => logIn(username.toUpperCase(), token)));
    expect(agents).toMatchObject([{ id }, { id }]);
    const known = { customerId, scopes: ['read'], tmExpire: TM_EXPIRE };
    expect(await Promise.all(tokens.map(identify))).toEqual([known, known]);
  });

  it('needs the username and the password', async () => {
    const { username } = await hire();
    const token = newToken();
    expect(await logIn(username, token, { password: 'Correct horse battery' })).toBeNull();
    expect(await logIn('nobody', token)).toBeNull();
    expect(await identify(token)).toBeNull();
  });

  it('is out once the time is over, and forgotten at the next login', async () => {
    const { username, id } = await hire();
    const token = newToken();
    await logIn(username, token, { tmExpire: '2026-01-31T12:00:00.000Z' });
    expect(await identify(token)).toBeNull();
    await logIn(username, newToken());
    expect(await house.dataSource.query('SELECT 1 FROM sessions WHERE agent_id = $1', [id])).toHaveLength(1);
  });

  it('is out after having logged out, and so is nobody else', async () => {
    const { username, id } = await hire();
    const [token, other] = [newToken(), newToken()];
    await logIn(username, token);
    await logIn(username, other);
    const logOut = () => house.bus.request('directory.request.log-out', { tokenHash: hashOf(token) });
    expect([await logOut(), await logOut()]).toMatchObject([{ id }, null]);
    expect([await identify(token), (await identify(other))?.scopes]).toEqual([null, ['read']]);
    await expect.poll(() => heard).toEqual(told(token));
  });

  it('is out when the password is changed', async () => {
    const { username, id, customerId } = await hire();
    const token = newToken();
    await logIn(username, token);
    const password = 'another horse battery';
    await house.bus.request('directory.request.update-agent', { customerId, id, password });
    expect(await identify(token)).toBeNull();
    await expect.poll(() => heard).toEqual(told(token));
    expect([await logIn(username, newToken()), await logIn(username, newToken(), { password })]).toMatchObject([
      null,
      { id },
    ]);
  });

  it('may from now on what the agent may from now on', async () => {
    const { username, id, customerId } = await hire();
    const token = newToken();
    await logIn(username, token);
    await house.bus.request('directory.request.update-agent', { customerId, id, scopes: ['write'] });
    expect(await identify(token)).toMatchObject({ scopes: ['write'] });
    await expect.poll(() => heard).toEqual(told(token));
  });

  it.each(['agent', 'customer'] as const)('is out when the %s is gone', async (gone) => {
    const { bus, demo } = house;
    const { id: customerId } = await house.takeOn(newToken());
    const { username, id } = await hire({ customerId });
    const token = newToken();
    await logIn(username, token);
    if (gone === 'agent') await bus.request('directory.request.delete-agent', { customerId, id });
    else await bus.request('directory.request.delete-customer', { id: customerId, askedBy: demo.customerId });
    expect([await identify(token), await logIn(username, newToken())]).toEqual([null, null]);
    await expect.poll(() => heard).toEqual(expect.arrayContaining(told(token)));
    expect(await house.dataSource.query('SELECT 1 FROM sessions WHERE agent_id = $1', [id])).toEqual([]);
  });

  it('is never in with a password that was changed meanwhile', async () => {
    const { username, id, customerId } = await hire();
    const token = newToken();
    const change = { customerId, id, password: 'another horse battery' };
    await Promise.all([logIn(username, token), house.bus.request('directory.request.update-agent', change)]);
    expect(await identify(token)).toBeNull();
  });
});
