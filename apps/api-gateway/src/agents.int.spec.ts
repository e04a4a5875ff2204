import 'reflect-metadata';

import { createHash } from 'node:crypto';

import { VoiceError } from '@voipbin/common';
import type { LogIn } from '@voipbin/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { CUSTOMER_ID, fakeOwners } from './testing/fake-owners.ts';
import { GatewayUnderTest } from './testing/gateway-under-test.ts';
import { agent, ID } from './testing/snapshots.ts';

const PASSWORD = 'correct horse battery';
let gateway: GatewayUnderTest;

beforeAll(async () => {
  gateway = await GatewayUnderTest.start();
});

afterAll(() => gateway.close());

beforeEach(async () => {
  fakeOwners.reset();
  await gateway.forgetKey();
  fakeOwners.answer('directory.request.get-agent', () => agent);
  for (const verb of ['create', 'update', 'delete'] as const) {
    fakeOwners.answer(`directory.request.${verb}-agent`, () => agent);
  }
});

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

describe('an agent', () => {
  it('is made with a username in lower case', async () => {
    const wanted = { username: 'Kim@Example.com', password: PASSWORD };
    const { status, body } = await gateway.ask('POST', '/v1.0/agents', wanted);
    expect([status, body]).toMatchObject([200, { username: 'kim@example.com', scopes: ['read', 'write'] }]);
    expect(fakeOwners.asked[0]?.payload).toMatchObject({ customerId: CUSTOMER_ID, username: 'kim@example.com' });
    expect(JSON.stringify(body)).not.toContain(PASSWORD);
  });

  it('is refused with each bad field', async () => {
    const wrong = { username: 'front desk', password: 'short', scopes: ['everything'], permission: 32 };
    const { status, body } = await gateway.ask('POST', '/v1.0/agents', wrong);
    const pointers = (body.error?.['details'] as { pointer: string }[]).map(({ pointer }) => pointer);
    expect([status, pointers.toSorted()]).toEqual([400, ['/password', '/permission', '/scopes', '/username']]);
    expect(fakeOwners.asked).toEqual([]);
  });

  it.each([
    ['POST', '/v1.0/agents', { username: 'kim', password: PASSWORD, scopes: ['admin'] }],
    ['PUT', `/v1.0/agents/${ID}`, { scopes: ['read', 'admin'] }],
  ])('is given nothing that the one who asks does not have: %s %s', async (method, path, body) => {
    fakeOwners.scopes = ['read', 'write'];
    const answered = await gateway.ask(method, path, body);
    expect(answered.body.error).toMatchObject({ details: [{ pointer: '/scopes', code: 'scope_not_held' }] });
    expect(fakeOwners.asked).toEqual([]);
  });

  it.each([
    ['PUT', { password: PASSWORD }],
    ['DELETE', undefined],
  ])('who may more than the one who asks is out of reach: %s', async (method, body) => {
    fakeOwners.scopes = ['read', 'write'];
    fakeOwners.answer('directory.request.get-agent', () => ({ ...agent, scopes: ['read', 'admin'] }));
    const answered = await gateway.ask(method, `/v1.0/agents/${ID}`, body);
    expect([answered.status, answered.body.error?.['reason']]).toEqual([403, 'PERMISSION_DENIED']);
    expect(fakeOwners.asked.map(({ key }) => key)).toEqual(['directory.request.get-agent']);
  });

  it.each([
    ['PUT', { name: 'Lee' }, 'directory.request.update-agent'],
    ['DELETE', undefined, 'directory.request.delete-agent'],
  ])('is changed and taken away: %s', async (method, body, key) => {
    expect((await gateway.ask(method, `/v1.0/agents/${ID}`, body)).body).toMatchObject({ id: ID });
    expect(fakeOwners.asked.at(-1)).toEqual({ key, payload: { customerId: CUSTOMER_ID, id: ID, ...body } });
  });
});

describe('logging in', () => {
  const withoutKey = { authorization: '' };
  const logIn = (to: GatewayUnderTest, username: string, password = PASSWORD) =>
    to.ask('POST', '/auth/login', { username, password }, withoutKey);

  beforeEach(() => {
    fakeOwners.answer('directory.request.log-in', (payload) => {
      return (payload as LogIn).password === PASSWORD ? agent : null;
    });
  });

  it('gives a token for a week, of which the directory gets a hash alone', async () => {
    const { status, headers, body } = await logIn(gateway, 'Kim@example.com');
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    const token = body['token'] as string;
    expect(body).toEqual({ username: 'kim@example.com', token, tm_expire: expect.any(String) as string });
    const days = (Date.parse(body['tm_expire'] as string) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(7);
    expect(fakeOwners.asked[0]?.payload).toMatchObject({ username: 'kim@example.com', tokenHash: hashOf(token) });
    expect(JSON.stringify(fakeOwners.asked)).not.toContain(token);
  });

  it('is refused in the same way for a wrong password and an unknown username', async () => {
    const { status, body } = await logIn(gateway, 'kim@example.com', 'wrong');
    expect([status, body.error]).toMatchObject([
      401,
      { status: 'UNAUTHENTICATED', reason: 'INVALID_CREDENTIALS', message: 'The username or the password is wrong.' },
    ]);
  });

  it.each([
    [{}, 400, ['/username', '/password']],
    [{ username: 'kim', password: PASSWORD, otp: '1' }, 400, ['/otp']],
    [{ username: ['kim'], password: 7 }, 400, ['/username', '/password']],
  ])('needs both: %j', async (body, status, pointers) => {
    const answered = await gateway.ask('POST', '/auth/login', body, withoutKey);
    expect([answered.status, answered.body.error?.['details']]).toMatchObject([
      status,
      pointers.map((pointer) => ({ pointer })),
    ]);
    expect(JSON.stringify(answered.body)).not.toContain(PASSWORD);
  });

  it('and out again ends it, once', async () => {
    fakeOwners.answer('directory.request.log-out', () => agent);
    const token = { authorization: 'Bearer vb_token' };
    expect((await gateway.ask('POST', '/auth/logout', undefined, token)).body).toMatchObject({ id: agent.id });
    expect(fakeOwners.asked).toEqual([
      { key: 'directory.request.log-out', payload: { tokenHash: hashOf('vb_token') } },
    ]);
    fakeOwners.answer('directory.request.log-out', () => null);
    expect((await gateway.ask('POST', '/auth/logout', undefined, token)).status).toBe(401);
  });

  it.each([
    ['login_username', { LOGINS_PER_USERNAME_PER_MIN: '1' }, ['kim', 'KIM', 'lee'], 1],
    ['login_address', { LOGINS_PER_ADDRESS_PER_MIN: '2' }, ['kim', 'lee', 'max'], 1],
  ])('too often is refused: %s', async (limitedBy, settings, usernames, refusals) => {
    const limited = await GatewayUnderTest.start(settings);
    const answers = await Promise.all(usernames.map((username) => logIn(limited, username)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(refusals);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(1);
    expect(refused[0]?.body.error).toMatchObject({ details: [{ limited_by: limitedBy }] });
    await limited.close();
  });

  it('is told to wait where too many passwords are being checked', async () => {
    fakeOwners.answer('directory.request.log-in', () => {
      throw new VoiceError('too_many_passwords', 'Too many wait.', { kind: 'operational', retryable: true });
    });
    const { status, headers } = await logIn(gateway, 'kim');
    expect([status, headers.get('retry-after')]).toEqual([503, '1']);
  });
});
