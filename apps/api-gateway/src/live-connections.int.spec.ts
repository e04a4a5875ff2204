import 'reflect-metadata';

import { once } from 'node:events';
import { connect as connectTcp } from 'node:net';

import { LiveClient } from '@voipbin/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { ACCESS_KEY, CUSTOMER_ID, fakeOwners } from './testing/fake-owners.ts';
import { GatewayUnderTest } from './testing/gateway-under-test.ts';

const settings = {
  LIVE_PING_MS: '300',
  LIVE_CONNECTIONS_PER_CUSTOMER: '2',
};
const good = { authorization: `Bearer ${ACCESS_KEY}` };
let gateway: GatewayUnderTest;
let url: string;

beforeAll(async () => {
  gateway = await GatewayUnderTest.start(settings);
  url = `${gateway.url}/v1.0/ws`;
});

afterAll(() => gateway.close());

beforeEach(async () => {
  fakeOwners.reset();
  await gateway.forgetKey();
});

const connect = (options = {}) => LiveClient.connect(url, ACCESS_KEY, options);

describe('a connection is refused', () => {
  it.each([
    ['without a key', '', {}, 401, 'AUTHENTICATION_REQUIRED'],
    ['with a key that is unknown', '', { authorization: 'Bearer vb_unknown' }, 401, 'INVALID_CREDENTIALS'],
    ['with such a key in its address', '?accesskey=vb_unknown', {}, 401, 'INVALID_CREDENTIALS'],
    ['with a parameter that is unknown', '?after=at-1', good, 400, 'INVALID_REQUEST_PARAMETER'],
  ])('%s', async (_, query, headers, status, reason) => {
    const refusal = await LiveClient.refusal(url + query, headers);
    expect([refusal.status, refusal.body.error?.reason]).toEqual([status, reason]);
    expect(refusal.headers['content-type']).toMatch(/json/);
    if (status === 401) expect(refusal.headers['www-authenticate']).toBe('Bearer');
  });

  it('by a key that may not read', async () => {
    fakeOwners.scopes = ['write'];
    expect(await LiveClient.refusal(url, good)).toMatchObject({ status: 403 });
  });

  it('elsewhere, and to those who want none here', async () => {
    expect(await LiveClient.refusal(`${gateway.url}/v1.0/elsewhere`, good)).toMatchObject({ status: 404 });
    const { status, headers, body } = await gateway.ask('GET', '/v1.0/ws');
    expect([status, headers.get('upgrade'), body.error?.['reason']]).toEqual([426, 'websocket', 'UPGRADE_REQUIRED']);
  });

  it('where a customer has too many, until one of them ends', async () => {
    const [first, second] = [await connect(), await connect()];
    const { status, headers, body } = await LiveClient.refusal(url, good);
    expect([status, body.error?.reason]).toEqual([429, 'CONNECTION_LIMIT_EXCEEDED']);
    expect(headers['retry-after']).toBe('1');
    await first.cut();
    const third: LiveClient[] = [];
    const attempt = () =>
      connect().then(
        (client) => third.push(client),
        ({ message }: Error) => message,
      );
    await expect.poll(attempt).toBe(1);
    await Promise.all([second, ...third].map((client) => client.cut()));
  });
});

it('leaves alone what would like to be something else', async () => {
  const socket = connectTcp(Number(new URL(url).port), '127.0.0.1');
  const body = '{"name":"","actions":[]}';
  const head = ['POST /v1.0/flows HTTP/1.1', 'Host: x', 'Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c'];
  const more = [
    `Authorization: ${good.authorization}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
  ];
  socket.write([...head, ...more, '', body].join('\r\n'));
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1.1 400 [^]*"pointer":"\/actions"/);
  socket.destroy();
});

describe('a connection ends', () => {
  it('at once when its key is deleted, and no other does', async () => {
    const client = await connect();
    await gateway.forgetKey();
    expect(await client.ask({ type: 'ping' }, 'pong')).toMatchObject({ type: 'pong' });
    fakeOwners.answer('directory.request.authenticate', () => null);
    await gateway.forgetKey();
    expect(await client.closed).toEqual([4401, 'key_ended']);
  });

  it('at once when its key expires', async () => {
    const expiresAt = Date.now() + 400;
    const identity = { customerId: CUSTOMER_ID, scopes: ['read'], tmExpire: new Date(expiresAt).toISOString() };
    fakeOwners.answer('directory.request.authenticate', () => identity);
    const client = await connect();
    expect(await client.closed).toEqual([4401, 'key_ended']);
    expect(Math.abs(Date.now() - expiresAt)).toBeLessThan(300);
  });

  it('when its key may not read any more', async () => {
    const client = await connect();
    fakeOwners.scopes = ['write'];
    await gateway.forgetKey();
    expect(await client.closed).toEqual([4401, 'key_ended']);
  });

  it('when its key was deleted and nobody could be told, as soon as it is looked at again', async () => {
    const client = await connect();
    fakeOwners.answer('directory.request.authenticate', () => null);
    expect(await client.closed).toEqual([4401, 'key_ended']);
  }, 20_000);

  it('not when the directory does not answer', async () => {
    const client = await connect();
    fakeOwners.answer('directory.request.authenticate', () => Promise.reject(new Error('away')));
    await gateway.forgetKey();
    expect(await client.ask({ type: 'ping' }, 'pong')).toMatchObject({ type: 'pong' });
    await client.cut();
  });

  it('when its client is dead', async () => {
    const client = await connect({ autoPong: false });
    expect((await client.closed)[0]).toBe(1006);
  });

  it('when its client sends what is too large', async () => {
    const client = await connect();
    client.send(`"${'x'.repeat(70_000)}"`);
    expect((await client.closed)[0]).toBe(1009);
  });

  it('in order when the process ends', async () => {
    const ending = await GatewayUnderTest.start(settings);
    const client = await LiveClient.connect(`${ending.url}/v1.0/ws`, ACCESS_KEY);
    await ending.close();
    expect(await client.closed).toEqual([1001, 'going_away']);
  });
});
