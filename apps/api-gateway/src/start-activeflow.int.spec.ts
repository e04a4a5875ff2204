import 'reflect-metadata';

import { VoiceError } from '@voipbin/common';
import type { StartRun } from '@voipbin/contracts';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { CUSTOMER_ID, fakeOwners } from './testing/fake-owners.ts';
import { GatewayUnderTest } from './testing/gateway-under-test.ts';
import { flow, ID, OTHER_ID, run } from './testing/snapshots.ts';

let gateway: GatewayUnderTest;

beforeAll(async () => {
  gateway = await GatewayUnderTest.start({ HTTP_BODY_LIMIT_BYTES: '1000000' });
});

afterAll(() => gateway.close());

beforeEach(() => {
  fakeOwners.reset();
  fakeOwners.answer('flow.request.get-flow', () => flow);
  fakeOwners.answer('flow.request.keep-actions', () => ({ ...flow, id: OTHER_ID }));
  fakeOwners.answer('flow.request.start-run', () => run);
});

const actions = [{ type: 'sleep', option: { duration: 1 } }];
const start = (body: object, headers = {}) => gateway.ask('POST', '/v1.0/activeflows', body, headers);
const started = () =>
  fakeOwners.asked.filter(({ key }) => key === 'flow.request.start-run').map(({ payload }) => payload as StartRun);

it('runs a flow of the customer, or actions that are kept as one', async () => {
  const { status, body } = await start({ flow_id: ID, variables: { name: 'Kim' } });
  expect([status, body]).toMatchObject([200, { id: ID, status: 'running' }]);
  await start({ actions });
  expect(started()).toMatchObject([
    { customerId: CUSTOMER_ID, flowId: ID, variables: { name: 'Kim' } },
    { customerId: CUSTOMER_ID, flowId: OTHER_ID, variables: {} },
  ]);
  expect(started()[0]?.runId).not.toBe(started()[1]?.runId);
});

it('asks for the same run with the same Idempotency-Key, and for another with another body', async () => {
  const headers = { 'idempotency-key': 'nightly' };
  const broken = new VoiceError('request_timeout', 'Late.', { kind: 'operational' });
  fakeOwners.answer('flow.request.start-run', () => {
    throw broken;
  });
  await start({ flow_id: ID }, headers);
  await start({ flow_id: ID }, headers);
  await start({ flow_id: ID, variables: { name: 'Kim' } }, headers);
  const [first, again, other] = started().map(({ runId }) => runId);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

it.each([
  [{}, '/flow_id'],
  [{ flow_id: ID, actions }, '/actions'],
  [{ actions: [] }, '/actions'],
  [{ flow_id: ID, variables: { 'voipbin.call.id': 'x' } }, '/variables'],
  [{ flow_id: ID, variables: { name: 7 } }, '/variables'],
  [{ flow_id: ID, variables: { name: 'x'.repeat(32_769) } }, '/variables'],
  [{ flow_id: ID, webhook_uri: 'https://example.com' }, '/webhook_uri'],
])('refuses %o', async (body, pointer) => {
  const { status, body: answer } = await start(body);
  expect([status, answer.error?.['details']]).toMatchObject([400, [{ pointer }]]);
  expect(started()).toEqual([]);
});

it('says where the flow does not exist', async () => {
  fakeOwners.answer('flow.request.get-flow', () => {
    throw new VoiceError('flow_not_found', 'There is no such flow.', { kind: 'user' });
  });
  const { status, body } = await start({ flow_id: ID });
  expect([status, body.error]).toMatchObject([400, { details: [{ pointer: '/flow_id', code: 'flow_not_found' }] }]);
});
