import 'reflect-metadata';

import { VoiceError } from '@voipbin/common';
import type { PlaceCall } from '@voipbin/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { CUSTOMER_ID, fakeOwners } from './testing/fake-owners.ts';
import { GatewayUnderTest } from './testing/gateway-under-test.ts';
import { call, flow, ID, OTHER_ID, webhook } from './testing/snapshots.ts';

let gateway: GatewayUnderTest;

beforeAll(async () => {
  gateway = await GatewayUnderTest.start();
});

afterAll(() => gateway.close());

const [ann, kim] = ['+16062067563', '+821021656521'];
const body = {
  flow_id: ID,
  source: { type: 'tel', target: ann, target_name: 'Ann' },
  destinations: [
    { type: 'tel', target: kim },
    { type: 'sip', target: 'kim@example.com' },
  ],
};
const place = (more: object = {}, headers: Record<string, string> = {}) =>
  gateway.ask('POST', '/v1.0/calls', { ...body, ...more }, headers);
const orders = () =>
  fakeOwners.asked.filter(({ key }) => key === 'call.request.place-call').map(({ payload }) => payload);

let isRepetition = false;

/** Nothing leads to these. */
function given(unreachable: string[], kind: 'user' | 'operational' = 'user'): void {
  fakeOwners.answer('call.request.place-call', (payload) => {
    const { destination } = payload as PlaceCall;
    if (unreachable.includes(destination.target)) {
      throw new VoiceError('no_route', `Nothing leads to ${destination.target}.`, { kind });
    }
    return { ...call, destination, isRepetition };
  });
}

beforeEach(() => {
  isRepetition = false;
  fakeOwners.reset();
  fakeOwners.answer('flow.request.get-flow', () => flow);
  given([]);
});

it('calls each destination once, with an id of its own and what is absent filled in', async () => {
  const { status, body: answer } = await place({ ring_timeout: 30, anonymous: 'yes', headers: { 'X-Ticket': '1' } });
  expect([status, answer]).toMatchObject([200, { calls: [{}, {}], groupcalls: [], refused: [] }]);
  const wanted = {
    customerId: CUSTOMER_ID,
    source: { type: 'tel', target: ann, targetName: 'Ann', name: '', detail: '' },
    flowId: ID,
    variables: {},
    isAnonymous: true,
    isEarly: false,
    headers: { 'X-Ticket': '1' },
    ringTimeoutMs: 30_000,
    maxDurationMs: 14_400_000,
  };
  expect(orders()).toMatchObject([
    { ...wanted, destination: { type: 'tel', target: kim } },
    { ...wanted, destination: { type: 'sip', target: 'kim@example.com' } },
  ]);
  expect(new Set(orders().map((order) => (order as PlaceCall).callId)).size).toBe(2);
});

it('hides nothing when only some are called', async () => {
  given([kim]);
  const { status, body: answer } = await place();
  expect([status, answer]).toMatchObject([
    200,
    {
      calls: [{ destination: { target: 'kim@example.com' } }],
      refused: [{ destination: { target: kim }, reason: 'NO_ROUTE', message: `Nothing leads to ${kim}.` }],
    },
  ]);
});

it('does not claim that nothing happened when it does not know', async () => {
  given([kim], 'operational');
  const { body: answer } = await place();
  expect(answer).toMatchObject({ refused: [{ reason: 'SERVICE_UNAVAILABLE' }] });
});

it('fails when nobody is called, naming each', async () => {
  given([kim, 'kim@example.com']);
  const { status, body: answer } = await place();
  expect([status, answer.error]).toMatchObject([
    400,
    {
      reason: 'INVALID_ARGUMENT',
      details: [
        { pointer: '/destinations/0', code: 'no_route' },
        { pointer: '/destinations/1', code: 'no_route' },
      ],
    },
  ]);
});

it('fails when nobody can be called for our own reasons', async () => {
  given([kim, 'kim@example.com'], 'operational');
  const { status, headers } = await place();
  expect([status, headers.get('retry-after')]).toEqual([503, '1']);
});

it('has a webhook of their own told of the calls, from before the first', async () => {
  fakeOwners.answer('webhook.request.follow-calls', () => webhook);
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const uri = 'https://example.com/these';
  const { status } = await place({ webhook_uri: uri, webhook_method: 'POST', webhook_secret: secret });
  expect(status).toBe(200);
  const [followed] = fakeOwners.asked.filter(({ key }) => key === 'webhook.request.follow-calls');
  const callIds = orders().map((order) => (order as PlaceCall).callId);
  expect(followed?.payload).toEqual({ customerId: CUSTOMER_ID, callIds, uri, secret });
  const keys = fakeOwners.asked.map(({ key }) => key);
  expect(keys.indexOf('webhook.request.follow-calls')).toBeLessThan(keys.indexOf('call.request.place-call'));
  expect(orders().every((order) => !('webhook' in order))).toBe(true);

  const { status: refused, body: answer } = await place({ webhook_uri: 'ftp://example.com', webhook_method: 'GET' });
  const pointers = (answer.error as { details: { pointer: string }[] }).details.map(({ pointer }) => pointer);
  expect([refused, pointers.toSorted()]).toEqual([400, ['/webhook_method', '/webhook_uri']]);
});

it('calls nobody with a flow that the customer does not have', async () => {
  fakeOwners.answer('flow.request.get-flow', () => {
    throw new VoiceError('flow_not_found', 'There is no such flow.', { kind: 'user' });
  });
  const { status, body: answer } = await place();
  expect([status, answer.error]).toMatchObject([400, { details: [{ pointer: '/flow_id', code: 'flow_not_found' }] }]);
  expect(orders()).toEqual([]);
});

const keyed = { 'idempotency-key': 'reminder-4711' };
const idsOf = () => orders().map((order) => (order as PlaceCall).callId);

it('asks for the same calls when a request comes again with its idempotency key', async () => {
  expect((await place({}, keyed)).headers.get('idempotent-replayed')).toBeNull();
  isRepetition = true;
  expect((await place({}, keyed)).headers.get('idempotent-replayed')).toBe('true');
  const ids = idsOf();
  expect(ids.slice(2)).toEqual(ids.slice(0, 2));
  expect(new Set(orders().map((order) => (order as PlaceCall).fingerprint)).size).toBe(1);
  await place({}, { 'idempotency-key': 'reminder-4712' });
  await place();
  expect(new Set(idsOf()).size).toBe(6);
});

it('calls nobody for a key that belongs to another request', async () => {
  fakeOwners.answer('call.request.place-call', () => {
    throw new VoiceError('idempotency_key_in_use', 'It was used for another request.', { kind: 'user' });
  });
  const { status, body: answer } = await place({ ring_timeout: 5 }, keyed);
  expect([status, answer.error]).toMatchObject([409, { reason: 'IDEMPOTENCY_KEY_IN_USE' }]);
  expect(orders()).toHaveLength(1);
});

it.each(['with a space', 'x'.repeat(256)])('refuses the idempotency key %s', async (key) => {
  const { status, body: answer } = await place({}, { 'idempotency-key': key });
  expect([status, answer.error]).toMatchObject([400, { reason: 'INVALID_IDEMPOTENCY_KEY' }]);
});

describe('actions in place of a flow', () => {
  const { flow_id: _, ...withoutFlow } = body;
  const actions = [{ type: 'talk', option: { text: 'Hello.' } }];
  const send = (more: object) => gateway.ask('POST', '/v1.0/calls', { ...withoutFlow, ...more });

  it('are kept as a flow of their own', async () => {
    fakeOwners.answer('flow.request.keep-actions', () => ({ ...flow, id: OTHER_ID }));
    expect((await send({ actions })).status).toBe(200);
    expect(fakeOwners.asked[0]).toEqual({
      key: 'flow.request.keep-actions',
      payload: { customerId: CUSTOMER_ID, actions },
    });
    expect(orders()).toMatchObject([{ flowId: OTHER_ID }, { flowId: OTHER_ID }]);
  });

  it('are refused as those of a flow are, and call nobody', async () => {
    const problems = [{ pointer: '/actions/0/option/text', code: 'missing_option', message: '', severity: 'error' }];
    fakeOwners.answer('flow.request.keep-actions', () => {
      throw new VoiceError('invalid_flow', 'The flow has errors.', { kind: 'user', details: { problems } });
    });
    const { status, body: answer } = await send({ actions });
    expect([status, answer.error]).toMatchObject([400, { reason: 'INVALID_FLOW', details: problems }]);
    expect(orders()).toEqual([]);
  });

  it.each([
    [{}, '/flow_id'],
    [{ actions: [] }, '/actions'],
    [{ actions, flow_id: ID }, '/actions'],
  ])('%o: one of both, and not both', async (more, pointer) => {
    const { status, body: answer } = await send(more);
    expect([status, answer.error?.['details']]).toMatchObject([400, [{ pointer }]]);
  });
});
