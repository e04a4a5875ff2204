import 'reflect-metadata';

import { type Page, type RequestKey } from '@voipbin/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { CUSTOMER_ID, fakeOwners } from './testing/fake-owners.ts';
import { GatewayUnderTest } from './testing/gateway-under-test.ts';
import { call, callEvent, extension, flow, ID, number, OTHER_ID, run, step, TIME } from './testing/snapshots.ts';

let gateway: GatewayUnderTest;

beforeAll(async () => {
  gateway = await GatewayUnderTest.start();
});

afterAll(() => gateway.close());

beforeEach(() => {
  fakeOwners.reset();
});

const saved = { name: 'n', detail: 'd', actions: [{ type: 'answer' }] };
const totals = { calls: 3, answered: 2, live: 0, talkedSec: 1.5 };
const page = <T>(item: T): Page<T> => ({ items: [item], nextCursor: 'bmV4dA' });

describe('each route asks its owner once, for the caller', () => {
  it.each<[string, string, unknown, RequestKey, object, unknown, object]>([
    [
      'POST',
      '/flows',
      { actions: saved.actions },
      'flow.request.create-flow',
      { name: '', detail: '', actions: saved.actions },
      flow,
      { id: ID, actions: flow.actions, on_complete_flow_id: null, tm_create: TIME },
    ],
    [
      'GET',
      '/flows',
      undefined,
      'flow.request.list-flows',
      { pageSize: 100 },
      page(flow),
      { result: [{ id: ID }], next_page_token: 'bmV4dA' },
    ],
    ['GET', `/flows/${ID}`, undefined, 'flow.request.get-flow', { id: ID }, flow, { id: ID, version: 1 }],
    [
      'PUT',
      `/flows/${ID}`,
      { ...saved, on_complete_flow_id: OTHER_ID },
      'flow.request.update-flow',
      { id: ID, ...saved, onCompleteFlowId: OTHER_ID },
      flow,
      { id: ID },
    ],
    ['DELETE', `/flows/${ID}`, undefined, 'flow.request.delete-flow', { id: ID }, flow, { id: ID }],
    [
      'POST',
      '/numbers',
      { number: number.number },
      'directory.request.create-number',
      {
        number: number.number,
        ...{ name: '', detail: '', callFlowId: null, status: 'active' },
        verification: { policy: 'flag', allow: [], block: [] },
      },
      number,
      { number: number.number, call_flow_id: OTHER_ID },
    ],
    [
      'GET',
      '/numbers?page_size=7&page_token=abc',
      undefined,
      'directory.request.list-numbers',
      { pageSize: 7, cursor: 'abc' },
      { items: [], nextCursor: null },
      { result: [], next_page_token: '' },
    ],
    ['GET', `/numbers/${ID}`, undefined, 'directory.request.get-number', { id: ID }, number, { id: ID }],
    [
      'PUT',
      `/numbers/${ID}`,
      { name: 'n', detail: 'd', call_flow_id: null },
      'directory.request.update-number',
      { id: ID, name: 'n', detail: 'd', callFlowId: null },
      number,
      { id: ID },
    ],
    [
      'PUT',
      `/numbers/${ID}/flow_ids`,
      { call_flow_id: OTHER_ID },
      'directory.request.update-number',
      { id: ID, callFlowId: OTHER_ID },
      number,
      { call_flow_id: OTHER_ID },
    ],
    ['DELETE', `/numbers/${ID}`, undefined, 'directory.request.delete-number', { id: ID }, number, { id: ID }],
    [
      'POST',
      '/extensions',
      { extension: 'kim', password: 'nR7tPq2xWz' },
      'directory.request.create-extension',
      { extension: 'kim', name: '', detail: '', password: 'nR7tPq2xWz', outgoingNumber: null },
      extension,
      { id: ID, extension: 'kim', username: 'kim', password: 'nR7tPq2xWz' },
    ],
    [
      'GET',
      '/extensions',
      undefined,
      'directory.request.list-extensions',
      { pageSize: 100 },
      page(extension),
      { result: [{ extension: 'kim' }] },
    ],
    ['GET', `/extensions/${ID}`, undefined, 'directory.request.get-extension', { id: ID }, extension, { name: 'Kim' }],
    [
      'PUT',
      `/extensions/${ID}`,
      { name: 'n', detail: 'd' },
      'directory.request.update-extension',
      { id: ID, name: 'n', detail: 'd' },
      extension,
      { id: ID },
    ],
    ['DELETE', `/extensions/${ID}`, undefined, 'directory.request.delete-extension', { id: ID }, extension, { id: ID }],
    [
      'GET',
      '/calls?status=hangup&direction=incoming&hangup_reason=normal&from=2026-01-31T12:00:00Z&to=2026-02-01T00:00:00%2B01:00',
      undefined,
      'call.request.list-calls',
      {
        pageSize: 100,
        status: 'hangup',
        direction: 'incoming',
        hangupReason: 'normal',
        from: TIME,
        to: '2026-01-31T23:00:00.000Z',
      },
      page(call),
      { result: [{ source: { target_name: 'Ann' }, hangup_reason: 'normal' }] },
    ],
    [
      'GET',
      '/calls/summary?from=2026-01-01T00:00:00Z&to=2026-01-31T12:00:00Z&by=day,hangup_reason',
      undefined,
      'call.request.summarize-calls',
      { from: '2026-01-01T00:00:00.000Z', to: TIME, by: ['day', 'hangup_reason'] },
      { total: totals, groups: [{ day: '2026-01-31', hangupReason: null, ...totals }] },
      { total: { calls: 3, talked_sec: 1.5 }, result: [{ day: '2026-01-31', hangup_reason: null, answered: 2 }] },
    ],
    [
      'GET',
      `/calls/${ID}`,
      undefined,
      'call.request.get-call',
      { id: ID },
      call,
      { id: ID, flow_id: OTHER_ID, refusal: null },
    ],
    [
      'GET',
      `/calls/${ID}/events`,
      undefined,
      'call.request.list-call-events',
      { id: ID },
      [callEvent],
      { result: [{ call_id: ID, seq: 1, payload: { hangup_by: 'remote' } }], next_page_token: '' },
    ],
    [
      'POST',
      `/calls/${ID}/hangup`,
      undefined,
      'call.request.hang-up-call',
      { id: ID, reason: 'normal' },
      call,
      { id: ID, status: 'hangup' },
    ],
    [
      'POST',
      `/calls/${ID}/hangup`,
      { reason: 'busy' },
      'call.request.hang-up-call',
      { id: ID, reason: 'busy' },
      call,
      {},
    ],
    [
      'GET',
      '/activeflows?status=running',
      undefined,
      'flow.request.list-runs',
      { pageSize: 100, status: 'running' },
      page(run),
      { result: [{ variables: run.variables }] },
    ],
    [
      'GET',
      `/activeflows/${ID}`,
      undefined,
      'flow.request.get-run',
      { id: ID },
      run,
      { id: ID, flow_id: OTHER_ID, variables: run.variables },
    ],
    [
      'GET',
      `/activeflows/${ID}/steps`,
      undefined,
      'flow.request.list-run-steps',
      { id: ID },
      [step],
      { result: [{ action_type: 'talk', option: step.option, output: step.output }] },
    ],
    ['POST', `/activeflows/${ID}/stop`, undefined, 'flow.request.stop-run', { id: ID }, run, { id: ID }],
  ])('%s %s', async (...[method, path, body, key, payload, answer, expected]) => {
    fakeOwners.answer(key, () => answer);
    const answered = await gateway.ask(method, `/v1.0${path}`, body);
    expect(answered.body).toMatchObject(expected);
    expect(answered.status).toBe(200);
    expect(fakeOwners.asked).toEqual([{ key, payload: { customerId: CUSTOMER_ID, ...payload } }]);
  });
});

it('makes a password for an extension that comes without one, another each time, and tells it', async () => {
  fakeOwners.answer('directory.request.create-extension', () => extension);
  const answers = [];
  for (let count = 0; count < 2; count += 1) {
    answers.push(await gateway.ask('POST', '/v1.0/extensions', { extension: 'kim' }));
  }
  const passwords = answers.map(({ body }) => body['password']);
  expect(passwords).toEqual([expect.stringMatching(/^[A-Za-z2-9]{20}$/), expect.stringMatching(/^[A-Za-z2-9]{20}$/)]);
  expect(passwords[0]).not.toBe(passwords[1]);
  expect(fakeOwners.asked.map(({ payload }) => (payload as { password: string }).password)).toEqual(passwords);
});
