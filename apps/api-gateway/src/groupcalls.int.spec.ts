import 'reflect-metadata';

import type { GroupcallSnapshot, PlaceGroupcall } from '@voipbin/contracts';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { CUSTOMER_ID, fakeOwners } from './testing/fake-owners.ts';
import { GatewayUnderTest } from './testing/gateway-under-test.ts';
import { flow, groupcall, ID } from './testing/snapshots.ts';

let gateway: GatewayUnderTest;

beforeAll(async () => {
  gateway = await GatewayUnderTest.start();
});

afterAll(() => gateway.close());

const body = {
  flow_id: ID,
  source: { type: 'tel', target: '+16062067563' },
  destinations: [
    { type: 'extension', target: 'kim' },
    { type: 'tel', target: '+821021656521' },
  ],
};
const place = (more: object = {}, headers: Record<string, string> = {}) =>
  gateway.ask('POST', '/v1.0/groupcalls', { ...body, ...more }, headers);
const orders = () =>
  fakeOwners.asked
    .filter(({ key }) => key === 'call.request.place-groupcall')
    .map(({ payload }) => payload as PlaceGroupcall);

let known: Map<string, GroupcallSnapshot>;

beforeEach(() => {
  known = new Map();
  fakeOwners.reset();
  fakeOwners.answer('flow.request.get-flow', () => flow);
  fakeOwners.answer('call.request.place-groupcall', (payload) => {
    const { groupcallId: id } = payload as PlaceGroupcall;
    const isRepetition = known.has(id);
    known.set(id, { ...groupcall, id });
    return { ...groupcall, id, isRepetition };
  });
});

it('orders one group for all destinations, in milliseconds, with what is absent filled in', async () => {
  const answered = await place({ ring_method: 'linear', ring_timeout: 20 });
  expect([answered.status, answered.body]).toMatchObject([
    200,
    { status: 'progressing', ring_method: 'ring_all', answer_method: 'hangup_others', call_ids: [], call_count: 0 },
  ]);
  expect(orders()).toMatchObject([
    {
      customerId: CUSTOMER_ID,
      flowId: ID,
      ringMethod: 'linear',
      ringTimeoutMs: 20_000,
      timeoutMs: 300_000,
      maxDurationMs: 14_400_000,
      destinations: [{ target: 'kim' }, { target: '+821021656521' }],
    },
  ]);
});

it('orders the same group for the same Idempotency-Key', async () => {
  const headers = { 'idempotency-key': 'group-1' };
  const [first, again] = [await place({}, headers), await place({}, headers)];
  expect(again.body['id']).toBe(first.body['id']);
  expect([first, again].map((answered) => answered.headers.get('idempotent-replayed'))).toEqual([null, 'true']);
});

it.each([
  [{ destinations: [] }, '/destinations'],
  [{ destinations: [{ type: 'tel', target: '0201234567' }] }, '/destinations/0/target'],
  [{ ring_method: 'loud' }, '/ring_method'],
  [{ answer_method: 'keep_others' }, '/answer_method'],
  [{ timeout: 0 }, '/timeout'],
])('refuses %j', async (more, pointer) => {
  const { status, body: answer } = await place(more);
  expect([status, answer.error?.['details']]).toMatchObject([400, [{ pointer }]]);
  expect(orders()).toEqual([]);
});
