import 'reflect-metadata';

import { newId } from '@voipbin/common';
import { LiveClient } from '@voipbin/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { FakeFeed } from './testing/fake-feed.ts';
import { ACCESS_KEY, CUSTOMER_ID, fakeOwners } from './testing/fake-owners.ts';
import { GatewayUnderTest } from './testing/gateway-under-test.ts';

let gateway: GatewayUnderTest;
let feed: FakeFeed;
let clients: LiveClient[] = [];

beforeAll(async () => {
  gateway = await GatewayUnderTest.start();
});

afterAll(() => gateway.close());

beforeEach(() => {
  fakeOwners.reset();
  feed = new FakeFeed().serve();
});

afterEach(async () => {
  await Promise.all(clients.map((client) => client.cut()));
  clients = [];
});

async function connect(): Promise<LiveClient> {
  const client = await LiveClient.connect(`${gateway.url}/v1.0/ws`, ACCESS_KEY);
  clients.push(client);
  return client;
}

const [one, other] = [newId(), newId()];
const idsOf = (events: { id: string }[]): string[] => events.map(({ id }) => id);

describe('a client who listens', () => {
  it('is told what happens from now on, as GET /v1.0/events tells it', async () => {
    feed.write(one);
    const client = await connect();
    const { topics, cursor } = await client.subscribe(['call:*']);
    expect([topics, cursor]).toEqual([['call:*'], 'at-1']);
    feed.write(one, 'call_hangup', { status: 'hangup' });
    feed.write(other);
    await gateway.announceEvents();
    const events = await client.untilEvents(2);
    const { body } = await gateway.ask('GET', '/v1.0/events?after=at-1');
    expect(events).toEqual(body['result']);
    expect(client.messages.map((message) => message.cursor)).toEqual(['at-1', 'at-2', 'at-3']);
    expect(fakeOwners.asked.every(({ payload }) => Reflect.get(payload, 'customerId') === CUSTOMER_ID)).toBe(true);
  });

  it('is told of what it listens to alone', async () => {
    const client = await connect();
    await client.subscribe([`call:${one}`]);
    const wanted = [feed.write(one), feed.write(one, 'dtmf_received')];
    feed.write(other);
    feed.write(one, 'activeflow_created');
    await gateway.announceEvents();
    await client.untilEvents(2);
    const more = await client.subscribe(['activeflow:*']);
    expect(more.topics).toEqual([`call:${one}`, 'activeflow:*']);
    wanted.push(feed.write(other, 'activeflow_updated'));
    const left = await client.ask({ type: 'unsubscribe', topics: [`call:${one}`, 'call:*'] }, 'unsubscribed');
    expect(left.topics).toEqual(['activeflow:*']);
    feed.write(one, 'call_hangup');
    wanted.push(feed.write(other, 'activeflow_ended'));
    await gateway.announceEvents();
    expect(idsOf(await client.untilEvents(4))).toEqual(idsOf(wanted));
  });

  it('is told of what nobody announced, too', async () => {
    const client = await connect();
    await client.subscribe(['call:*']);
    const event = feed.write(one);
    expect(idsOf(await client.untilEvents(1))).toEqual([event.id]);
  });

  it('is told again when the owner of the events was away', async () => {
    const client = await connect();
    await client.subscribe(['call:*']);
    const events = [feed.write(one)];
    fakeOwners.answer('webhook.request.list-events', () => Promise.reject(new Error('away')));
    await gateway.announceEvents();
    events.push(feed.write(one));
    feed.serve();
    await gateway.announceEvents();
    expect(idsOf(await client.untilEvents(2))).toEqual(idsOf(events));
  });

  it('goes on after a cursor, with everything once and in order, while more comes', async () => {
    for (let n = 0; n < 250; n += 1) feed.write(n % 2 === 0 ? one : other);
    const client = await connect();
    const subscribed = client.subscribe(['call:*'], 'at-10');
    for (let n = 0; n < 200; n += 1) {
      feed.write(n % 2 === 0 ? one : other);
      await gateway.announceEvents();
    }
    expect((await subscribed).cursor).toBe('at-10');
    const events = await client.untilEvents(440);
    expect(idsOf(events)).toEqual(idsOf(feed.events.slice(10)));
    // Nothing comes twice after that.
    await gateway.announceEvents();
    const last = feed.write(one);
    await gateway.announceEvents();
    expect((await client.untilEvents(441)).at(-1)?.id).toBe(last.id);
  });

  it('may leave everything and begin elsewhere', async () => {
    const client = await connect();
    feed.write(one);
    feed.write(one);
    await client.subscribe(['call:*']);
    expect((await client.ask({ type: 'ping' }, 'pong')).cursor).toBe('at-2');
    await client.ask({ type: 'unsubscribe', topics: ['call:*'] }, 'unsubscribed');
    expect((await client.ask({ type: 'ping' }, 'pong')).cursor).toBeNull();
    await client.subscribe(['call:*'], 'at-0');
    expect(idsOf(await client.untilEvents(2))).toEqual(idsOf(feed.events));
  });
});

describe('a message that is wrong', () => {
  const subscribe = { type: 'subscribe', topics: ['call:*'] };
  it.each<[string | object, string, string]>([
    ['{"type":', '', 'invalid_json'],
    ['[]', '', 'not_an_object'],
    ['null', '', 'not_an_object'],
    [{}, '/type', 'required'],
    [{ type: 'sing' }, '/type', 'is_in'],
    [{ type: 'subscribe' }, '/topics', 'required'],
    [{ type: 'subscribe', topics: [] }, '/topics', 'array_min_size'],
    [{ type: 'subscribe', topics: ['call'] }, '/topics', 'matches'],
    [{ type: 'subscribe', topics: ['call:*', 7] }, '/topics', 'matches'],
    [{ type: 'subscribe', topics: [`recording:${one}`] }, '/topics', 'matches'],
    [{ ...subscribe, after: 7 }, '/after', 'is_string'],
    [{ ...subscribe, after: 'nonsense' }, '/after', 'invalid_cursor'],
    [{ ...subscribe, since: 'today' }, '/since', 'unknown_field'],
    [{ type: 'unsubscribe', topics: 'all' }, '/topics', 'is_array'],
    [{ type: 'ping', after: 'at-1' }, '/after', 'unknown_field'],
  ])('is answered with its bad field, and nothing else happens: %j', async (message, pointer, code) => {
    const client = await connect();
    const { error } = await client.ask(message, 'error');
    expect(error?.details).toContainEqual(expect.objectContaining({ pointer, code }));
    expect((await client.ask({ type: 'ping' }, 'pong')).cursor).toBeNull();
  });

  it('is answered too where it is binary, or says twice where to begin', async () => {
    const client = await connect();
    client.webSocket.send(Buffer.from('{"type":"ping"}'), { binary: true });
    await client.until(() => client.messages.find(({ error }) => error?.reason === 'INVALID_JSON_BODY'));
    await client.subscribe(['call:*']);
    const { error } = await client.subscribe([`call:${one}`], 'at-0');
    expect(error?.details).toMatchObject([{ pointer: '/after', code: 'already_subscribed' }]);
  });
});
