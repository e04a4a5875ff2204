import 'reflect-metadata';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { ACCESS_KEY, fakeOwners } from './testing/fake-owners.ts';
import { GatewayUnderTest, LIMIT_BYTES } from './testing/gateway-under-test.ts';
import { ID } from './testing/snapshots.ts';

let gateway: GatewayUnderTest;

beforeAll(async () => {
  gateway = await GatewayUnderTest.start();
});

afterAll(() => gateway.close());

beforeEach(() => {
  fakeOwners.reset();
});

const flows = '/v1.0/flows';
const numbers = '/v1.0/numbers';
const ruled = (verification: unknown) => ({ name: '', detail: '', call_flow_id: null, verification });
const tel = { type: 'tel', target: '+16062067563' };
const placed = { flow_id: ID, source: tel, destinations: [tel] };
const saved = { name: 'n', detail: 'd', actions: [{ type: 'answer' }] };

describe('bad input is refused before anybody is asked', () => {
  it.each<[string, string, string, unknown, number, string, string[]]>([
    ['malformed JSON', 'POST', flows, '{"name": ', 400, 'INVALID_JSON_BODY', []],
    ['a body that is no object', 'POST', flows, '"text"', 400, 'INVALID_ARGUMENT', ['']],
    ['no body', 'POST', flows, undefined, 400, 'INVALID_ARGUMENT', ['/actions']],
    [
      'wrong types',
      'POST',
      flows,
      { name: 1, detail: null, actions: 'all' },
      400,
      'INVALID_ARGUMENT',
      ['/name', '/detail', '/actions'],
    ],
    ['no action', 'POST', flows, { actions: [] }, 400, 'INVALID_ARGUMENT', ['/actions']],
    [
      'an unknown field',
      'POST',
      flows,
      { ...saved, actions: [{ type: 'answer', nextId: 'b' }], colour: 'red' },
      400,
      'INVALID_ARGUMENT',
      ['/colour', '/actions/0/nextId'],
    ],
    ['an unusable character', 'POST', flows, { ...saved, name: 'a\u0000' }, 400, 'INVALID_ARGUMENT', ['/name']],
    [
      'a reserved name',
      'POST',
      flows,
      `{"actions":[{"type":"answer","option":{"constructor":"x"}}]}`,
      400,
      'INVALID_ARGUMENT',
      ['/actions/0/option/constructor'],
    ],
    ['an oversized body', 'POST', flows, { ...saved, detail: 'x'.repeat(LIMIT_BYTES) }, 413, 'BODY_TOO_LARGE', []],
    ['a local phone number', 'POST', numbers, { number: '0201234567' }, 400, 'INVALID_ARGUMENT', ['/number']],
    ['rules that are a list', 'PUT', `${numbers}/${ID}`, ruled([]), 400, 'INVALID_ARGUMENT', ['/verification']],
    [
      'a written phone number, and callers that could not be',
      'POST',
      numbers,
      { number: '+1 (606) 206-7563', verification: { policy: 'maybe', block: ['0201234567'] } },
      400,
      'INVALID_ARGUMENT',
      ['/verification/policy', '/verification/block', '/number'],
    ],
    [
      'an extension with a space, and a password that is too short',
      'POST',
      '/v1.0/extensions',
      { extension: 'front desk', password: 'short' },
      400,
      'INVALID_ARGUMENT',
      ['/extension', '/password'],
    ],
    [
      'calls from and to nowhere',
      'POST',
      '/v1.0/calls',
      {
        flow_id: 'first',
        source: { type: 'tel', target: '0201234567' },
        destinations: [
          { type: 'tel', target: '+1 (606) 206-7563' },
          { type: 'tel', target: '+1606' },
          { type: 'sip', target: 'kim' },
          { type: 'sip', target: 'kim@host/n,x' },
          { type: 'extension', target: 'front desk' },
          { type: 'conference', target: ID },
        ],
      },
      400,
      'INVALID_ARGUMENT',
      [
        '/flow_id',
        '/source/target',
        '/destinations/0/target',
        '/destinations/1/target',
        '/destinations/2/target',
        '/destinations/3/target',
        '/destinations/4/target',
        '/destinations/5/type',
      ],
    ],
    [
      'calls with wrong units, variables and headers',
      'POST',
      '/v1.0/calls',
      {
        ...placed,
        variables: { 'voipbin.call.id': 'mine' },
        anonymous: 'maybe',
        early_execution: 'no',
        ring_timeout: 60_000,
        max_duration: 0,
        headers: { Contact: '<sip:me@host>' },
      },
      400,
      'INVALID_ARGUMENT',
      ['/variables', '/anonymous', '/early_execution', '/ring_timeout', '/max_duration', '/headers'],
    ],
    [
      'a header that would begin another',
      'POST',
      '/v1.0/calls',
      { ...placed, headers: { 'X-Note': 'one\r\nVia: two' }, destinations: [] },
      400,
      'INVALID_ARGUMENT',
      ['/destinations', '/headers'],
    ],
    [
      'a webhook to nowhere for nothing',
      'POST',
      '/v1.0/webhooks',
      { uri: 'ftp://example.com', events: ['call_sneezed'], secret: 'short', status: 'active' },
      400,
      'INVALID_ARGUMENT',
      ['/uri', '/events', '/secret', '/status'],
    ],
    [
      'a replay of nonsense',
      'POST',
      `/v1.0/webhooks/${ID}/replay`,
      { since: 'yesterday', event_id: 'first' },
      400,
      'INVALID_ARGUMENT',
      ['/since', '/event_id'],
    ],
    [
      'an extension that would be renamed',
      'PUT',
      `/v1.0/extensions/${ID}`,
      { extension: 'lee', name: '', detail: '' },
      400,
      'INVALID_ARGUMENT',
      ['/extension'],
    ],
    [
      'a page that is too large',
      'GET',
      `${flows}?page_size=101`,
      undefined,
      400,
      'INVALID_REQUEST_PARAMETER',
      ['/page_size'],
    ],
    [
      'an unknown parameter',
      'GET',
      '/v1.0/calls?state=hangup',
      undefined,
      400,
      'INVALID_REQUEST_PARAMETER',
      ['/state'],
    ],
    [
      'a wrong filter',
      'GET',
      '/v1.0/calls?status=dead&from=today',
      undefined,
      400,
      'INVALID_REQUEST_PARAMETER',
      ['/status', '/from'],
    ],
    [
      'a parameter where none is read',
      'GET',
      `${flows}/${ID}?expand=1`,
      undefined,
      400,
      'INVALID_REQUEST_PARAMETER',
      ['/expand'],
    ],
    [
      'a field where none is read',
      'POST',
      `/v1.0/activeflows/${ID}/stop`,
      { reason: 'busy' },
      400,
      'INVALID_ARGUMENT',
      ['/reason'],
    ],
    ['an id that is none', 'GET', `${flows}/42`, undefined, 400, 'INVALID_ID', ['/id']],
  ])('%s', async (...[, method, path, body, status, reason, pointers]) => {
    const answered = await gateway.ask(method, path, body);
    expect(answered.body.error).toMatchObject({ reason, status: 'INVALID_ARGUMENT' });
    expect(answered.status).toBe(status);
    const details = (answered.body.error?.['details'] ?? []) as { pointer: string }[];
    expect(details.map(({ pointer }) => pointer).toSorted()).toEqual(pointers.toSorted());
    expect(fakeOwners.asked).toEqual([]);
  });

  it('a form', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await gateway.ask('POST', flows, 'name=a', form)).toMatchObject({
      status: 400,
      body: { error: { reason: 'INVALID_JSON_BODY' } },
    });
  });

  it.each([
    ['GET', '/v1.0/nothing'],
    ['GET', '/v1.0'],
    ['PATCH', flows],
    ['GET', `/nothing?accesskey=${ACCESS_KEY}`],
    ['POST', '/'],
  ])('an unknown route: %s %s', async (method, path) => {
    const answered = await gateway.ask(method, path);
    expect(answered).toMatchObject({
      status: 404,
      body: { error: { status: 'NOT_FOUND', reason: 'ROUTE_NOT_FOUND' } },
    });
    expect(JSON.stringify(answered.body)).not.toContain(ACCESS_KEY);
  });

  it('a path that cannot be decoded', async () => {
    expect((await gateway.ask('GET', `${flows}/%E0%A4`)).status).toBe(400);
  });
});
