import 'reflect-metadata';

import type { ServerResponse } from 'node:http';

import { newId, VoiceError } from '@voipbin/common';
import type { CommandKey, MessageMap } from '@voipbin/contracts';
import type { MessageEnvelope } from '@voipbin/messaging';
import { ReceivingServer } from '@voipbin/testing';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Told } from './testing/flow-owner.ts';
import { answerTo as answer, command } from './testing/give-command.ts';
import { WebhookHouse } from './testing/webhook-house.ts';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
let house: WebhookHouse;
let server: ReceivingServer;
let customerId: string;

beforeAll(async () => {
  server = await ReceivingServer.start();
  house = await WebhookHouse.start({ WEBHOOK_ALLOWED_HOSTS: server.host, FLOW_ALLOWED_HOSTS: server.host });
});

afterAll(async () => {
  await house.stop();
  server.close();
});

beforeEach(() => {
  server.reset();
  house.flowSide.told.length = 0;
  house.flowSide.kept.length = 0;
  house.flowSide.refusal = null;
  customerId = newId();
});

const answerTo = (given: MessageEnvelope<CommandKey>): Promise<Told> => answer(house, given);

const json = (response: ServerResponse, value: unknown, status = 200): unknown =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));

const fetching = (more: Partial<MessageMap['webhook.command.fetch-actions']> = {}) =>
  command(customerId, 'webhook.command.fetch-actions', {
    uri: server.url('/next?a=1'),
    method: 'POST',
    params: { activeflow_id: 'run', digits: '12' },
    timeoutMs: 3000,
    ...more,
  });

const sending = (more: Partial<MessageMap['webhook.command.send-request']> = {}) =>
  command(customerId, 'webhook.command.send-request', {
    uri: server.url('/orders'),
    method: 'PUT',
    contentType: 'text/plain',
    body: 'hello',
    timeoutMs: 3000,
    ...more,
  });

describe('fetching actions', () => {
  it.each([
    ['POST', '/next?a=1', '{"activeflow_id":"run","digits":"12"}'],
    ['GET', '/next?a=1&activeflow_id=run&digits=12', ''],
  ] as const)('%s tells what is known and keeps what comes back as a flow', async (method, path, body) => {
    server.answer = (_, response) => json(response, [{ type: 'answer' }]);
    const sent = fetching({ method });
    const { payload } = await answerTo(sent);
    expect(payload).toEqual({ commandId: sent.id, flow: { id: '0190a3c2-0000-7000-8000-000000000001', version: 1 } });
    expect(house.flowSide.kept).toEqual([[{ type: 'answer' }]]);
    expect(server.received).toMatchObject([{ method, path, body, headers: { 'idempotency-key': sent.id } }]);
    expect(server.received[0]?.headers).not.toHaveProperty('webhook-signature');
  });

  it.each([
    ['an object with actions', 200, { actions: [{ type: 'stop' }] }, 1],
    ['an empty list', 200, [], 0],
    ['no content', 204, undefined, 0],
  ])('takes %s', async (_, status, value, kept) => {
    server.answer = (__, response) => json(response, value, status);
    expect((await answerTo(fetching())).type).toBe('webhook.event.actions-fetched');
    expect(house.flowSide.kept).toHaveLength(kept);
  });

  it.each([
    ['no JSON', '<html>', 'invalid_response'],
    ['no list', '{"type":"answer"}', 'invalid_response'],
    ['no actions in it', '[1]', 'invalid_response'],
    ['an action of the wrong shape', '[{"type":5}]', 'invalid_response'],
    ['too much', `[${'{"type":"answer"},'.repeat(20_000)}{"type":"stop"}]`, 'response_too_large'],
  ])('refuses %s', async (_, text, code) => {
    server.answer = (__, response) => response.writeHead(200).end(text);
    expect(await answerTo(fetching())).toMatchObject({ type: 'webhook.event.command-failed', payload: { code } });
  });

  it('says what is wrong with the actions', async () => {
    const problems = [{ pointer: '/actions/0/type', code: 'unknown_action_type', message: 'There is no action x.' }];
    house.flowSide.refusal = new VoiceError('invalid_flow', 'The flow has errors.', {
      kind: 'user',
      details: { problems },
    });
    server.answer = (_, response) => json(response, [{ type: 'x' }]);
    const message = 'The flow has errors. /actions/0/type: There is no action x.';
    expect((await answerTo(fetching())).payload).toMatchObject({ code: 'invalid_flow', message });
  });
});

describe('a request', () => {
  it('is sent as it is, signed for a customer with a webhook of its own, and its answer told whatever the status', async () => {
    await house.bus.request('webhook.request.set-customer-webhook', { customerId, uri: server.url(), secret: SECRET });
    server.answer = (_, response) => json(response, { state: 'gone' }, 404);
    const sent = sending();
    const { payload } = await answerTo(sent);
    const response = { status: 404, contentType: 'application/json', body: '{"state":"gone"}' };
    expect(payload).toEqual({ commandId: sent.id, ...response });
    const [told] = server.received;
    expect(told).toMatchObject({ method: 'PUT', body: 'hello', headers: { 'content-type': 'text/plain' } });
    expect(told?.headers['webhook-id']).toBe(sent.id);
    const unread = new Webhook(SECRET).sign(
      sent.id,
      new Date(Number(told?.headers['webhook-timestamp']) * 1000),
      'hello',
    );
    expect(told?.headers['webhook-signature']).toBe(unread);
  });

  it('is sent again after an error of the server, with the same key, and no more than three times', async () => {
    server.answer = (_, response) => response.writeHead(server.received.length < 3 ? 503 : 200).end();
    const sent = sending();
    expect((await answerTo(sent)).payload).toMatchObject({ status: 200 });
    expect(server.received.map(({ headers }) => headers['idempotency-key'])).toEqual([sent.id, sent.id, sent.id]);
    server.answer = (_, response) => response.writeHead(500).end();
    expect((await answerTo(sending())).payload).toMatchObject({ status: 500 });
    expect(server.received).toHaveLength(6);
  });

  it.each([
    ['hangs', 'http_timeout', 1],
    ['hangs up', 'http_unreachable', 3],
  ])('fails when the server %s', async (how, code, attempts) => {
    server.answer = (_, response) => void (how === 'hangs' ? undefined : response.destroy());
    const timeoutMs = how === 'hangs' ? 300 : 5000;
    expect((await answerTo(sending({ timeoutMs }))).payload).toMatchObject({ code });
    expect(server.received).toHaveLength(attempts);
  });

  it('that waits for its turn behind others of its customer fails in time too, and keeps no other customer waiting', async () => {
    server.answer = ({ path }, response) => void (path === '/slow' ? undefined : response.writeHead(200).end());
    const beganAtMs = Date.now();
    const slow = Array.from({ length: 40 }, () => sending({ uri: server.url('/slow'), timeoutMs: 1000 }));
    const told = Promise.all(slow.map((one) => answerTo(one)));
    customerId = newId();
    expect((await answerTo(sending())).payload).toMatchObject({ status: 200 });
    const beganMs = performance.now();
    expect((await told).map(({ payload }) => ('code' in payload ? payload.code : ''))).toEqual(
      slow.map(() => 'http_timeout'),
    );
    expect(performance.now() - beganMs).toBeLessThan(3000);
    const atOnce = server.received.filter(({ path, atMs }) => path === '/slow' && atMs < beganAtMs + 700);
    expect(atOnce).toHaveLength(16);
  });

  it('is refused when too many of its customer are under way', async () => {
    server.answer = () => undefined;
    const many = Array.from({ length: 70 }, () => sending({ timeoutMs: 1000 }));
    const codes = (await Promise.all(many.map((one) => answerTo(one)))).map(({ payload }) =>
      'code' in payload ? payload.code : '',
    );
    expect(codes.filter((code) => code === 'too_many_requests')).toHaveLength(6);
    expect(codes.filter((code) => code === 'http_timeout')).toHaveLength(64);
  });

  it('goes to public addresses only', async () => {
    const uri = server.url().replace(/:\d+/, ':1');
    expect((await answerTo(sending({ uri }))).payload).toMatchObject({ code: 'url_refused' });
  });

  it('is sent once, however often its command comes meanwhile and afterwards', async () => {
    const sent = sending();
    const mine = () => server.received.filter(({ headers }) => headers['idempotency-key'] === sent.id);
    let answerNow: () => void = () => undefined;
    server.answer = (_, response) => (answerNow = () => void response.writeHead(200).end());
    const both = Promise.all([house.bus.publish(sent), house.bus.publish(sent)]);
    await expect.poll(() => mine().length).toBe(1);
    answerNow();
    await both;
    await answerTo(sent);
    // The first answer, and one more for the command that came after it.
    await expect.poll(() => house.flowSide.told.filter(({ causationId }) => causationId === sent.id).length).toBe(2);
    expect(mine()).toHaveLength(1);
  });

  it('that waits keeps no other of the same call waiting', async () => {
    server.answer = ({ path }, response) => void (path === '/slow' ? undefined : response.writeHead(200).end());
    const slow = sending({ uri: server.url('/slow'), timeoutMs: 1000 });
    const quick = { ...sending(), partitionKey: slow.partitionKey };
    const told = answerTo(slow);
    await answerTo(quick);
    expect(house.flowSide.told).toHaveLength(1);
    await told;
  });
});
