import 'reflect-metadata';

import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';

import { newId } from '@voipbin/common';
import type { CreateWebhook, WebhookSnapshot } from '@voipbin/contracts';
import { runMigrations } from '@voipbin/database';
import { type Received, ReceivingServer } from '@voipbin/testing';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { webhookDataSource } from './database/data-source.ts';
import { WebhookHouse } from './testing/webhook-house.ts';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const [created, answered, ended] = ['call.event.created', 'call.event.answered', 'call.event.ended'];
let house: WebhookHouse;
let server: ReceivingServer;
let customerId: string;

beforeAll(async () => {
  server = await ReceivingServer.start();
  house = await WebhookHouse.start({ WEBHOOK_ALLOWED_HOSTS: server.host, WEBHOOK_TIMEOUT_MS: '500' });
});

afterAll(async () => {
  await house.stop();
  server.close();
});

beforeEach(async () => {
  await house.dataSource.query('DELETE FROM webhooks');
  await house.dataSource.query('DELETE FROM lanes');
  server.reset();
  customerId = newId();
});

const make = (more: Partial<CreateWebhook> = {}): Promise<WebhookSnapshot> => {
  const fields = { customerId, name: '', detail: '', uri: server.url(), events: ['*'], secret: SECRET };
  return house.bus.request('webhook.request.create-webhook', { ...fields, ...more });
};
const write = (callId: string, ...types: (string | undefined)[]): string[] =>
  types.map((type = '') => house.log.write(customerId, callId, type, { tmProgressing: '2026-01-31T12:00:00.000Z' }));
const told = (received: Received[]) => received.map(({ event }) => `${event.type} ${event.sequence}`);
const attemptsOf = async (id: string) =>
  (await house.bus.request('webhook.request.list-webhook-attempts', { customerId, id, pageSize: 100 })).items;
const quiet = (id: string) =>
  expect
    .poll(async () => (await house.bus.request('webhook.request.get-webhook', { customerId, id })).pending, {
      timeout: 15_000,
    })
    .toBe(0);

it('has a schema that is what the entities say, and can be made again', async () => {
  const { upQueries } = await house.dataSource.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
  const again = await webhookDataSource(house.postgres.url).initialize();
  await again.query('CREATE DATABASE again');
  await again.destroy();
  const other = await webhookDataSource(house.postgres.url.replace(/\/\w+$/, '/again')).initialize();
  await runMigrations(other);
  await other.undoLastMigration();
  expect(await runMigrations(other)).toHaveLength(1);
  await other.destroy();
});

describe('a webhook', () => {
  it('is told of a call from its beginning to its end, signed, numbered and in order', async () => {
    const { id, ...made } = await make();
    expect(JSON.stringify(made)).not.toContain('whsec_');
    const callId = newId();
    const ids = write(callId, created, answered, 'call.event.dtmf-received', 'call.event.playback-finished', ended);
    const received = await server.until(4);
    expect(told(received)).toEqual(['call_created 1', 'call_progressing 2', 'dtmf_received 3', 'call_hangup 4']);
    expect(received.map(({ event }) => event.id)).toEqual(ids.filter((_, n) => n !== 3));
    expect(received[0]?.event).toMatchObject({ reference_id: callId, data: { id: callId, customer_id: customerId } });
    expect(received[2]?.event.data).toMatchObject({ call_id: callId, digit: '1', duration: 80 });
    for (const { body, headers, event } of received) {
      expect(() => new Webhook(SECRET).verify(body, headers)).not.toThrow();
      expect(headers['webhook-id']).toBe(event.id);
    }
    await quiet(id);
    const rows: unknown = await house.dataSource.query('SELECT * FROM webhooks');
    expect(JSON.stringify(rows)).not.toContain('MfKQ9r8');
    expect(await attemptsOf(id)).toMatchObject(Array(4).fill({ isDelivered: true, httpStatus: 204, number: 1 }));
  });

  it('is told of nothing that came before it, of others, or that it does not want', async () => {
    await make();
    write(newId(), created);
    await server.until(1);
    const late = await make({ uri: server.url('/late'), events: ['call_hangup'] });
    house.log.write(newId(), newId(), 'call.event.created');
    write(newId(), created, ended);
    const received = await server.until(4);
    await quiet(late.id);
    expect(received.filter(({ path }) => path === '/late').map(({ event }) => event.type)).toEqual(['call_hangup']);
  });

  it('that fails is told again, in order, while other calls and other webhooks are told', async () => {
    let failures = 2;
    const [slow, quick] = [newId(), newId()];
    server.answer = ({ event, path }, response) => {
      const isFailing = path === '/hook' && event.reference_id === slow && failures > 0;
      failures -= isFailing ? 1 : 0;
      response.writeHead(isFailing ? 500 : 200).end();
    };
    const { id } = await make();
    await make({ uri: server.url('/other') });
    write(slow, created, answered, ended);
    write(quick, created, ended);
    await server.until(12);
    const ofHook = server.received.filter(({ path }) => path === '/hook');
    const once = [...new Map(ofHook.map(({ event }) => [event.id, event])).values()];
    expect(once.filter(({ reference_id }) => reference_id === slow).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(ofHook.filter(({ event }) => event.reference_id === slow)).toHaveLength(5);
    const hangupOfQuick = ofHook.findIndex(({ event }) => event.reference_id === quick && event.type === 'call_hangup');
    const lastOfSlow = ofHook.findLastIndex(({ event }) => event.reference_id === slow);
    expect(hangupOfQuick).toBeLessThan(lastOfSlow);
    await quiet(id);
    const failed = (await attemptsOf(id)).filter(({ isDelivered }) => !isDelivered);
    expect(failed.map(({ number, error }) => [number, error])).toEqual([
      [2, 'http_500'],
      [1, 'http_500'],
    ]);
    const about = async (who: string, ...referenceIds: string[]) =>
      (await house.bus.request('webhook.request.list-told-attempts', { customerId: who, referenceIds })).filter(
        ({ webhookId }) => webhookId === id,
      );
    expect(
      (await about(customerId, slow)).map(({ eventType, number, httpStatus }) => [eventType, number, httpStatus]),
    ).toEqual([
      ['call_created', 1, 500],
      ['call_created', 2, 500],
      ['call_created', 3, 200],
      ['call_progressing', 1, 200],
      ['call_hangup', 1, 200],
    ]);
    expect(await about(customerId, quick, slow)).toHaveLength((await attemptsOf(id)).length);
    expect(await about(newId(), slow)).toEqual([]);
  });

  it.each([
    ['redirects', 'http_302', (response) => response.writeHead(302, { location: '/elsewhere' }).end()],
    ['never answers', 'timeout', () => undefined],
    ['breaks off', 'econnreset', (response) => response.destroy()],
  ] as [string, string, (response: ServerResponse) => void][])('that %s has failed', async (_, error, answer) => {
    const { id } = await make();
    server.answer = (_received, response) => answer(response);
    write(newId(), created);
    await expect.poll(() => attemptsOf(id), { timeout: 10_000 }).toMatchObject([{ isDelivered: false, error }]);
    expect(server.received.every(({ path }) => path === '/hook')).toBe(true);
  });

  it.each(['http://127.0.0.1:9/', 'http://localhost/', 'http://169.254.169.254/latest', 'http://10.0.0.1/'])(
    'at %s is not asked',
    async (uri) => {
      const { id } = await make({ uri });
      write(newId(), created);
      await expect.poll(() => attemptsOf(id)).toMatchObject([{ error: 'url_refused', httpStatus: null }]);
    },
  );

  it('that says 410 is told nothing any more', async () => {
    const { id } = await make();
    server.answer = (_, response) => response.writeHead(410).end();
    write(newId(), created, ended);
    const get = () => house.bus.request('webhook.request.get-webhook', { customerId, id });
    await expect.poll(get).toMatchObject({ status: 'disabled', pending: 0 });
    expect(server.received).toHaveLength(1);
  });

  it('that nobody answered for three days is disabled', async () => {
    const { id } = await make();
    server.answer = (_, response) => response.writeHead(503).end();
    write(newId(), created);
    await expect.poll(() => attemptsOf(id)).toHaveLength(1);
    await house.dataSource.query(`UPDATE lanes SET failing_since = now() - interval '73 hours'`);
    await house.dataSource.query(`UPDATE lanes SET next_at = now()`);
    const get = () => house.bus.request('webhook.request.get-webhook', { customerId, id });
    await expect.poll(get, { timeout: 10_000 }).toMatchObject({ status: 'disabled' });
  });

  it('is told again of one event, or of all since a time', async () => {
    const { id } = await make();
    const [first] = write(newId(), created, ended);
    write(newId(), created);
    await server.until(3);
    await quiet(id);
    const one = await house.bus.request('webhook.request.replay-webhook', { customerId, id, eventId: first ?? '' });
    expect(one).toEqual({ events: 1 });
    expect((await server.until(4))[3]?.event.id).toBe(first);
    await quiet(id);
    const since = '2026-01-31T11:59:59.000Z';
    expect(await house.bus.request('webhook.request.replay-webhook', { customerId, id, since })).toEqual({ events: 3 });
    await server.until(7);
    const unknown = { customerId, id, eventId: randomUUID() };
    await expect(house.bus.request('webhook.request.replay-webhook', unknown)).rejects.toMatchObject({
      code: 'event_not_found',
    });
  });

  it.each(['get', 'update', 'delete', 'replay'] as const)('of somebody else does not exist: %s', async (verb) => {
    const { id } = await make();
    const stranger = { customerId: newId(), id };
    await expect(house.bus.request(`webhook.request.${verb}-webhook`, stranger)).rejects.toMatchObject({
      code: 'webhook_not_found',
    });
  });

  it('that was taken away is told nothing, and one that is changed is told at its new address', async () => {
    const [one, other] = [await make(), await make({ uri: server.url('/other') })];
    await house.bus.request('webhook.request.delete-webhook', { customerId, id: one.id });
    const secret = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD';
    await house.bus.request('webhook.request.update-webhook', {
      customerId,
      id: other.id,
      uri: server.url('/new'),
      secret,
    });
    write(newId(), created);
    const [received] = await server.until(1);
    await quiet(other.id);
    expect(server.received.map(({ path }) => path)).toEqual(['/new']);
    expect(() => new Webhook(secret).verify(received?.body ?? '', received?.headers ?? {})).not.toThrow();
  });
});

describe('when webhook-manager goes away in the middle', () => {
  it('everything is told after its return, in order', async () => {
    const { id } = await make();
    server.answer = () => undefined;
    const callId = newId();
    write(callId, created, answered);
    await server.until(1);
    await house.close();
    write(callId, ended);
    server.reset();
    await house.open();
    const received = await server.until(3, 20_000);
    await quiet(id);
    expect(told(received)).toEqual(['call_created 1', 'call_progressing 2', 'call_hangup 3']);
  });
});
