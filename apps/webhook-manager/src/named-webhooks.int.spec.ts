import 'reflect-metadata';

import { newId } from '@voipbin/common';
import { customerWebhookId, type FollowCalls } from '@voipbin/contracts';
import { ReceivingServer } from '@voipbin/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { WebhookHouse } from './testing/webhook-house.ts';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
let house: WebhookHouse;
let server: ReceivingServer;
let customerId: string;

beforeAll(async () => {
  server = await ReceivingServer.start();
  house = await WebhookHouse.start({ WEBHOOK_ALLOWED_HOSTS: server.host });
});

afterAll(async () => {
  await house.stop();
  server.close();
});

beforeEach(() => {
  server.reset();
  customerId = newId();
});

const write = (callId: string, type = 'call.event.created') => house.log.write(customerId, callId, type);
const follow = (wanted: FollowCalls) => house.bus.request('webhook.request.follow-calls', wanted);
const quiet = (id = '') =>
  expect.poll(async () => (await house.bus.request('webhook.request.get-webhook', { customerId, id })).pending).toBe(0);

it("the customer's own webhook is told of everything, elsewhere when it has moved, and nothing when it is gone", async () => {
  const set = (uri: string | null) =>
    house.bus.request('webhook.request.set-customer-webhook', { customerId, uri, secret: SECRET });
  const first = await set(server.url('/one'));
  write(newId());
  await server.until(1);
  await quiet(first?.id);
  const second = await set(server.url('/two'));
  expect(second).toMatchObject({ id: customerWebhookId(customerId), events: ['*'], status: 'active' });
  write(newId());
  await server.until(2);
  expect(server.received.map(({ path }) => path)).toEqual(['/one', '/two']);
  const { items } = await house.bus.request('webhook.request.list-webhooks', { customerId, pageSize: 10 });
  expect(items).toMatchObject([{ id: second?.id, name: 'webhook_uri', uri: server.url('/two') }]);

  await quiet(second?.id);
  expect([await set(null), await set(null)]).toEqual([null, null]);
  const fields = { customerId, name: '', detail: '', uri: server.url('/other'), events: ['*'], secret: SECRET };
  const other = await house.bus.request('webhook.request.create-webhook', fields);
  write(newId());
  await server.until(3);
  await quiet(other.id);
  expect(server.received.map(({ path }) => path)).toEqual(['/one', '/two', '/other']);
  await set(server.url('/three'));
  write(newId());
  await server.until(5);
  expect(
    server.received
      .slice(3)
      .map(({ path }) => path)
      .toSorted(),
  ).toEqual(['/other', '/three']);
});

it('the webhook that a call names is told of that call and its run, and of no others', async () => {
  const [callId, runId] = [newId(), newId()];
  const wanted = { customerId, callIds: [callId, newId()], uri: server.url(), secret: SECRET };
  const [first, again] = [await follow(wanted), await follow({ ...wanted, uri: server.url('/again') })];
  expect(again).toEqual(first);
  write(newId());
  house.runs.write(customerId, newId(), 'created');
  write(callId);
  house.runs.events.push(...house.runs.ofCall(customerId, runId, callId, 'created', 'ended'));
  write(callId, 'call.event.ended');
  const received = await server.until(4);
  await quiet(first.id);
  const told = (id: string) => received.filter(({ event }) => event.reference_id === id).map(({ event }) => event.type);
  expect([told(callId), told(runId)]).toEqual([
    ['call_created', 'call_hangup'],
    ['activeflow_created', 'activeflow_ended'],
  ]);
  const query = { customerId, pageSize: 10 };
  expect((await house.bus.request('webhook.request.list-webhooks', query)).items).toEqual([]);
});

it('a webhook that a call names is forgotten after 30 days, with the events', async () => {
  const [old, young] = [newId(), newId()];
  for (const callId of [old, young]) {
    await follow({ customerId, callIds: [callId], uri: server.url(), secret: SECRET });
    write(callId);
  }
  await server.until(2);
  const tables = ['events', 'call_webhooks'];
  const ofOld = [`reference_id = '${old}'`, `call_id = '${old}'`];
  for (const [nth, table] of tables.entries()) {
    await house.dataSource.query(
      `UPDATE ${table} SET tm_create = now() - interval '31 days' WHERE ${ofOld[nth] ?? ''}`,
    );
  }
  await house.close();
  await house.open();
  const left = async () => {
    const query = `SELECT (SELECT count(*)::int FROM webhooks WHERE customer_id = $1) AS webhooks,
      (SELECT count(*)::int FROM events WHERE customer_id = $1) AS events`;
    const [row]: unknown[] = await house.dataSource.query(query, [customerId]);
    return row;
  };
  await expect.poll(left, { timeout: 10_000 }).toEqual({ webhooks: 1, events: 1 });
});
