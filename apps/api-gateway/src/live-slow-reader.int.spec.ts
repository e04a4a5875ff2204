import 'reflect-metadata';

import { newId } from '@voipbin/common';
import { LiveClient } from '@voipbin/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { FakeFeed } from './testing/fake-feed.ts';
import { ACCESS_KEY, fakeOwners } from './testing/fake-owners.ts';
import { GatewayUnderTest } from './testing/gateway-under-test.ts';

let gateway: GatewayUnderTest;

beforeAll(async () => {
  gateway = await GatewayUnderTest.start({ LIVE_SLOW_MS: '500', LIVE_BUFFER_BYTES: '65536' });
});

afterAll(() => gateway.close());

const connect = () => LiveClient.connect(`${gateway.url}/v1.0/ws`, ACCESS_KEY);

async function cutReaders(): Promise<number> {
  const metrics = await (await fetch(`${gateway.url}/metrics`)).text();
  return Number(/connections_ended_total{reason="slow_reader"} (\d+)/.exec(metrics)?.[1] ?? 0);
}

it('cuts a client who reads too slowly, who may go on where it was', async () => {
  fakeOwners.reset();
  const feed = new FakeFeed().serve();
  const before = await cutReaders();
  const slow = await connect();
  await slow.subscribe(['call:*']);
  slow.webSocket.pause();
  for (let n = 0; n < 300; n += 1) feed.write(newId(), 'call_created', { text: 'x'.repeat(100_000) });
  const askedFor = () => fakeOwners.asked.filter(({ key }) => key === 'webhook.request.list-events').length;
  await gateway.announceEvents();
  await expect.poll(cutReaders, { timeout: 5000 }).toBe(before + 1);
  expect(askedFor()).toBeLessThan(4);
  slow.webSocket.resume();
  expect(await slow.closed).toEqual([4408, 'slow_reader']);
  expect(slow.events.length).toBeLessThan(300);
  const again = await connect();
  await again.subscribe(['call:*'], slow.cursor ?? 'at-0');
  await again.untilEvents(300 - slow.events.length);
  expect([...slow.events, ...again.events].map(({ id }) => id)).toEqual(feed.events.map(({ id }) => id));
  await again.cut();
}, 30_000);
