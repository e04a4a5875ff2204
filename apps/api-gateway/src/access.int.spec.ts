import 'reflect-metadata';

import { createHash } from 'node:crypto';

import { VoiceError } from '@voipbin/common';
import {
  type AccessKeySnapshot,
  type CreateAccessKey,
  type CustomerSnapshot,
  customerWebhookId,
} from '@voipbin/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { CUSTOMER_ID, fakeOwners } from './testing/fake-owners.ts';
import { GatewayUnderTest } from './testing/gateway-under-test.ts';
import { flow, ID, number, TIME, webhook } from './testing/snapshots.ts';

let gateway: GatewayUnderTest;

beforeAll(async () => {
  gateway = await GatewayUnderTest.start();
});

afterAll(() => gateway.close());

beforeEach(async () => {
  fakeOwners.reset();
  await gateway.forgetKey();
  fakeOwners.answer('directory.request.create-access-key', (payload) => {
    const { tokenHash, tmExpire = null, ...fields } = payload as CreateAccessKey;
    const key: AccessKeySnapshot = { id: ID, ...fields, tmExpire, tmCreate: TIME, tmUpdate: TIME };
    return key;
  });
  fakeOwners.answer('directory.request.get-number', () => number);
});

const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

describe('an access key', () => {
  it('is told once, and of it the directory gets a hash alone', async () => {
    const { body } = await gateway.ask('POST', '/v1.0/accesskeys', { name: 'CRM', scopes: ['read'], expire: 60 });
    const token = body['token'] as string;
    expect(token).toMatch(/^vb_[\w-]{32}$/);
    expect(body).toMatchObject({ name: 'CRM', scopes: ['read'], token_prefix: token.slice(0, 7) });
    expect(Date.parse(body['tm_expire'] as string)).toBeGreaterThan(Date.now());
    const [asked] = fakeOwners.asked;
    expect(asked?.payload).toMatchObject({ customerId: CUSTOMER_ID, tokenHash: hashOf(token) });
    expect(JSON.stringify(asked)).not.toContain(token);
  });

  it('gives away nothing that it does not have', async () => {
    fakeOwners.scopes = ['read', 'write'];
    const { status, body } = await gateway.ask('POST', '/v1.0/accesskeys', { scopes: ['read', 'admin'] });
    expect([status, body.error]).toMatchObject([400, { details: [{ pointer: '/scopes', code: 'scope_not_held' }] }]);
    expect(fakeOwners.asked).toEqual([]);
  });

  it.each([
    ['read', 'GET', `/v1.0/numbers/${ID}`, 200],
    ['read', 'DELETE', `/v1.0/numbers/${ID}`, 403],
    ['read', 'POST', '/v1.0/calls', 403],
    ['write', 'GET', `/v1.0/numbers/${ID}`, 403],
    ['write', 'GET', '/v1.0/customers', 403],
    ['read', 'GET', `/v1.0/customers/${ID}`, 403],
  ] as const)('for %s alone may %s %s: %i', async (scope, method, path, expected) => {
    fakeOwners.scopes = [scope];
    const { status, body } = await gateway.ask(method, path);
    expect(status).toBe(expected);
    if (expected === 403) {
      expect(body.error).toMatchObject({ status: 'PERMISSION_DENIED', reason: 'PERMISSION_DENIED' });
      expect(fakeOwners.asked).toEqual([]);
    }
  });

  it.each([
    [['read', 'write'] as const, 403],
    [['read', 'write', 'admin'] as const, 200],
  ])('that is good for more is deleted by its like: %j', async (scopes, expected) => {
    fakeOwners.scopes = [...scopes];
    const strong = { id: ID, customerId: CUSTOMER_ID, scopes: ['admin'], tmExpire: null };
    fakeOwners.answer('directory.request.get-access-key', () => strong);
    fakeOwners.answer('directory.request.delete-access-key', () => strong);
    expect((await gateway.ask('DELETE', `/v1.0/accesskeys/${ID}`)).status).toBe(expected);
    expect(fakeOwners.asked).toHaveLength(expected === 200 ? 2 : 1);
  });

  it('that is deleted lets nobody in from that moment on', async () => {
    expect((await gateway.ask('GET', `/v1.0/numbers/${ID}`)).status).toBe(200);
    fakeOwners.answer('directory.request.authenticate', () => null);
    expect((await gateway.ask('GET', `/v1.0/numbers/${ID}`)).status).toBe(200);
    await gateway.forgetKey();
    expect((await gateway.ask('GET', `/v1.0/numbers/${ID}`)).status).toBe(401);
  });
});

describe('a customer', () => {
  const customer: CustomerSnapshot = {
    id: ID,
    name: 'Example Ltd',
    detail: '',
    email: '',
    callsPerSec: 5,
    simultaneousCalls: null,
    allowedCountries: ['US'],
    tmCreate: TIME,
    tmUpdate: TIME,
  };

  it('is made with a first key of its own', async () => {
    fakeOwners.answer('directory.request.create-customer', () => customer);
    const wanted = { name: 'Example Ltd', calls_per_sec: 5, allowed_countries: ['US'] };
    const { status, body } = await gateway.ask('POST', '/v1.0/customers', wanted);
    expect([status, body]).toMatchObject([200, { id: ID, calls_per_sec: 5, allowed_countries: ['US'] }]);
    const key = body['accesskey'] as string;
    expect(fakeOwners.asked.map(({ payload }) => payload)).toMatchObject([
      { name: 'Example Ltd', callsPerSec: 5, allowedCountries: ['US'], tokenHash: hashOf(key) },
    ]);
  });

  it('who has lost their key is given another', async () => {
    fakeOwners.scopes = ['admin'];
    fakeOwners.answer('directory.request.get-customer', () => customer);
    const { status, body } = await gateway.ask('POST', `/v1.0/customers/${ID}/accesskeys`, { name: 'second' });
    expect([status, body]).toMatchObject([200, { name: 'second', scopes: ['read', 'write'] }]);
    expect(fakeOwners.asked[1]?.payload).toMatchObject({
      customerId: ID,
      tokenHash: hashOf(body['token'] as string),
    });
  });

  it('sees itself, and is refused what makes no sense', async () => {
    fakeOwners.answer('directory.request.get-customer', () => customer);
    fakeOwners.answer('webhook.request.get-webhook', () => {
      throw new VoiceError('webhook_not_found', 'There is no such webhook.', { kind: 'user' });
    });
    const nothing = { webhook_uri: '', webhook_method: '' };
    expect((await gateway.ask('GET', '/v1.0/customer')).body).toMatchObject({ name: 'Example Ltd', ...nothing });
    expect(fakeOwners.asked).toEqual([
      { key: 'directory.request.get-customer', payload: { id: CUSTOMER_ID } },
      {
        key: 'webhook.request.get-webhook',
        payload: { customerId: CUSTOMER_ID, id: customerWebhookId(CUSTOMER_ID) },
      },
    ]);
    const wrong = { email: 'nobody', calls_per_sec: 0, simultaneous_calls: 1.5, allowed_countries: ['Korea'] };
    const { status, body } = await gateway.ask('PUT', `/v1.0/customers/${ID}`, wrong);
    expect([status, body.error?.['details']]).toMatchObject([
      400,
      [
        { pointer: '/email' },
        { pointer: '/calls_per_sec' },
        { pointer: '/simultaneous_calls' },
        { pointer: '/allowed_countries' },
      ],
    ]);
  });

  it('is told of every event at the address that it names, until it names none', async () => {
    fakeOwners.answer('directory.request.get-customer', () => customer);
    fakeOwners.answer('webhook.request.set-customer-webhook', () => webhook);
    const uri = 'https://example.com/hook';
    const { status, body } = await gateway.ask('PUT', '/v1.0/customer', { webhook_uri: uri, webhook_method: 'POST' });
    expect([status, body]).toMatchObject([
      200,
      { name: 'Example Ltd', webhook_uri: webhook.uri, webhook_method: 'POST' },
    ]);
    expect(body['webhook_secret']).toMatch(/^whsec_/);
    expect(fakeOwners.asked.at(-1)?.payload).toEqual({ customerId: CUSTOMER_ID, uri, secret: body['webhook_secret'] });

    fakeOwners.answer('webhook.request.set-customer-webhook', () => null);
    const none = await gateway.ask('PUT', '/v1.0/customer', { webhook_uri: '' });
    expect(none.body).toMatchObject({ webhook_uri: '', webhook_method: '', webhook_secret: null });
    expect(fakeOwners.asked.at(-1)?.payload).toMatchObject({ uri: null });

    const wrong = await gateway.ask('PUT', '/v1.0/customer', {
      webhook_uri: 'example',
      webhook_method: 'GET',
      name: 'x',
    });
    const pointers = (wrong.body.error as { details: { pointer: string }[] }).details.map(({ pointer }) => pointer);
    expect([wrong.status, pointers.toSorted()]).toEqual([400, ['/name', '/webhook_method', '/webhook_uri']]);
  });
});

describe('too many requests', () => {
  it.each([
    ['customer', { RATE_PER_CUSTOMER_PER_SEC: '1' }],
    ['address', { RATE_PER_ADDRESS_PER_SEC: '1' }],
  ])('of one %s get 429 and when to come again', async (limitedBy, settings) => {
    const limited = await GatewayUnderTest.start(settings);
    try {
      const answers = await Promise.all([1, 2, 3].map(() => limited.ask('GET', `/v1.0/numbers/${ID}`)));
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused).toHaveLength(1);
      expect(refused[0]?.headers.get('retry-after')).toBe('1');
      expect(refused[0]?.body.error).toMatchObject({
        status: 'RESOURCE_EXHAUSTED',
        reason: 'RATE_LIMIT_EXCEEDED',
        details: [{ limited_by: limitedBy }],
      });
    } finally {
      await limited.close();
    }
  });

  it('are counted for each client of a proxy that is named, and for nobody who only says so', async () => {
    const limits = { RATE_PER_ADDRESS_PER_SEC: '1' };
    for (const [settings, refusals] of [
      [limits, 1],
      [{ ...limits, TRUSTED_PROXIES: '10.0.0.0/8, 127.0.0.1' }, 0],
    ] as const) {
      const limited = await GatewayUnderTest.start(settings);
      const ask = (client: number) =>
        limited.ask('GET', `/v1.0/numbers/${ID}`, undefined, { 'x-forwarded-for': `203.0.113.${client}, 10.0.0.1` });
      const answers = await Promise.all([1, 2, 3].map(ask));
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(refusals);
      await limited.close();
    }
  });

  it('of calls get 429 as well', async () => {
    fakeOwners.answer('flow.request.get-flow', () => flow);
    fakeOwners.answer('call.request.place-call', () => {
      throw new VoiceError('calls_per_sec_limit_exceeded', 'There may be 5.', { kind: 'user' });
    });
    const tel = { type: 'tel', target: '+16062067563' };
    const { status, headers } = await gateway.ask('POST', '/v1.0/calls', {
      flow_id: ID,
      source: tel,
      destinations: [tel],
    });
    expect([status, headers.get('retry-after')]).toEqual([429, '1']);
  });
});
