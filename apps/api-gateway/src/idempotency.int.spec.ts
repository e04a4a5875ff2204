import 'reflect-metadata';

import { newId, VoiceError } from '@voipbin/common';
import type { RequestKey } from '@voipbin/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { fakeOwners } from './testing/fake-owners.ts';
import { GatewayUnderTest } from './testing/gateway-under-test.ts';
import {
  agent,
  call,
  extension,
  flow,
  groupcall,
  ID,
  number,
  OTHER_ID,
  run,
  TIME,
  webhook,
} from './testing/snapshots.ts';

let gateway: GatewayUnderTest;

beforeAll(async () => {
  gateway = await GatewayUnderTest.start();
});

afterAll(() => gateway.close());

beforeEach(() => {
  fakeOwners.reset();
  answers.forEach(([key, answer]) => {
    fakeOwners.answer(key, () => answer);
  });
});

const accessKey = { ...agent, tokenPrefix: 'vb_abcd', tmExpire: null };
const customer = { ...accessKey, email: '', callsPerSec: null, simultaneousCalls: null, allowedCountries: [] };
const answers: [RequestKey, unknown][] = [
  ['flow.request.get-flow', flow],
  ['directory.request.get-agent', agent],
  ['directory.request.get-access-key', accessKey],
  ['directory.request.get-customer', customer],
];

const name = { name: 'n', detail: 'd' };
const actions = [{ type: 'answer' }];
const simulation = {
  endReason: 'completed',
  durationMs: 20,
  steps: [],
  transcript: [],
  variables: {},
  differences: [],
};
/** Of what is called the ids follow from the key: see place-calls.int.spec.ts and groupcalls.int.spec.ts. */
const CALLING = ['/v1.0/calls', '/v1.0/groupcalls'];

const tel = { type: 'tel', target: '+821021656521' };
const connected = { status: 'progressing', masterCallId: OTHER_ID, groupcallId: OTHER_ID };

/** Every other route that writes. */
const writes: [string, string, object | undefined, RequestKey, unknown][] = [
  ['POST', '/numbers', { number: number.number }, 'directory.request.create-number', number],
  ['PUT', `/numbers/${ID}`, { ...name, call_flow_id: null }, 'directory.request.update-number', number],
  ['PUT', `/numbers/${ID}/flow_ids`, { call_flow_id: null }, 'directory.request.update-number', number],
  ['DELETE', `/numbers/${ID}`, undefined, 'directory.request.delete-number', number],
  ['POST', '/extensions', { extension: 'kim' }, 'directory.request.create-extension', extension],
  ['PUT', `/extensions/${ID}`, { password: 'nR7tPq2xWz' }, 'directory.request.update-extension', extension],
  ['DELETE', `/extensions/${ID}`, undefined, 'directory.request.delete-extension', extension],
  ['POST', '/flows', { actions }, 'flow.request.create-flow', flow],
  ['PUT', `/flows/${ID}`, { ...name, actions }, 'flow.request.update-flow', flow],
  ['DELETE', `/flows/${ID}`, undefined, 'flow.request.delete-flow', flow],
  ['POST', `/flows/${ID}/simulate`, { world: {} }, 'flow.request.simulate-flow', simulation],
  ['POST', '/activeflows', { flow_id: ID }, 'flow.request.start-run', run],
  ['POST', `/activeflows/${ID}/continue`, { variables: { answer: 'yes' } }, 'flow.request.continue-run', run],
  ['POST', `/activeflows/${ID}/stop`, undefined, 'flow.request.stop-run', run],
  ['POST', `/calls/${ID}/hangup`, undefined, 'call.request.hang-up-call', call],
  ['POST', `/calls/${ID}/digits`, { digits: '12#' }, 'call.request.send-digits', call],
  ['POST', `/calls/${ID}/talk`, { text: 'Hello.' }, 'call.request.play', call],
  ['POST', `/calls/${ID}/play`, { stream_urls: ['beep'] }, 'call.request.play', call],
  ['POST', `/calls/${ID}/media_stop`, undefined, 'call.request.stop-media', call],
  ['POST', `/calls/${ID}/flow`, { flow_id: ID }, 'flow.request.replace-flow', run],
  ['POST', `/calls/${ID}/transfers`, { destinations: [tel] }, 'flow.request.replace-flow', run],
  ...['hold', 'moh', 'mute', 'silence'].flatMap((mode): typeof writes => [
    ['POST', `/calls/${ID}/${mode}`, undefined, 'call.request.set-mode', call],
    ['DELETE', `/calls/${ID}/${mode}`, undefined, 'call.request.set-mode', call],
  ]),
  ['POST', `/groupcalls/${ID}/hangup`, undefined, 'call.request.hang-up-groupcall', groupcall],
  ['POST', '/webhooks', { uri: webhook.uri }, 'webhook.request.create-webhook', webhook],
  ['PUT', `/webhooks/${ID}`, { name: 'n' }, 'webhook.request.update-webhook', webhook],
  ['DELETE', `/webhooks/${ID}`, undefined, 'webhook.request.delete-webhook', webhook],
  ['PUT', '/customer', { webhook_uri: webhook.uri }, 'webhook.request.set-customer-webhook', webhook],
  ['POST', `/webhooks/${ID}/replay`, { since: TIME }, 'webhook.request.replay-webhook', { events: 7 }],
  ['POST', '/accesskeys', {}, 'directory.request.create-access-key', accessKey],
  ['PUT', `/accesskeys/${ID}`, { name: 'n' }, 'directory.request.update-access-key', accessKey],
  ['DELETE', `/accesskeys/${ID}`, undefined, 'directory.request.delete-access-key', accessKey],
  [
    'POST',
    '/agents',
    { username: 'kim@example.com', password: 'correct horse' },
    'directory.request.create-agent',
    agent,
  ],
  ['PUT', `/agents/${ID}`, { password: 'correct horse' }, 'directory.request.update-agent', agent],
  ['DELETE', `/agents/${ID}`, undefined, 'directory.request.delete-agent', agent],
  ['POST', '/customers', { name: 'n' }, 'directory.request.create-customer', customer],
  ['PUT', `/customers/${ID}`, { name: 'n' }, 'directory.request.update-customer', customer],
  ['DELETE', `/customers/${ID}`, undefined, 'directory.request.delete-customer', customer],
  ['POST', `/customers/${ID}/accesskeys`, {}, 'directory.request.create-access-key', accessKey],
];

/** What some ask of others before. */
function answerAll(): void {
  fakeOwners.answer('call.request.get-call', () => ({ ...call, ...connected }));
  fakeOwners.answer('flow.request.keep-actions', () => flow);
  fakeOwners.answer('call.request.get-groupcall', () => ({ ...groupcall, answerCallId: call.id }));
  fakeOwners.answer('flow.request.get-flow', () => flow);
  fakeOwners.answer('tts.request.synthesize', () => ({ media: SPEECH, durationMs: 1000 }));
  fakeOwners.answer('media.request.prepare', () => ['library/beep']);
}

const SPEECH = `speech/${'a'.repeat(64)}`;
const timesAsked = (key: RequestKey): number => fakeOwners.asked.filter((one) => one.key === key).length;

describe('a request that comes again with its Idempotency-Key', () => {
  it.each(writes)('%s %s', async (method, path, body, key, answer) => {
    answerAll();
    fakeOwners.answer(key, () => answer);
    const headers = { 'idempotency-key': newId() };
    const [first, again] = [
      await gateway.ask(method, `/v1.0${path}`, body, headers),
      await gateway.ask(method, `/v1.0${path}`, body, headers),
    ];
    expect([first.status, first.headers.get('idempotent-replayed')]).toEqual([200, null]);
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([200, 'true']);
    // Secrets that are told once are told again, the same.
    expect(again.body).toEqual(first.body);
    expect(timesAsked(key)).toBe(1);
    await gateway.ask(method, `/v1.0${path}`, body);
    expect(timesAsked(key)).toBe(2);
  });

  it('is every route that writes', () => {
    const told = new Set(writes.map(([method, path]) => `${method} ${path.replace(ID, ':id')}`));
    const written = gateway
      .routes()
      .filter(({ method, path }) => method !== 'GET' && path.startsWith('/v1.0/') && !CALLING.includes(path))
      .map(({ method, path }) => `${method} ${path.replace('/v1.0', '')}`);
    expect(written.filter((route) => !told.has(route))).toEqual([]);
  });

  it('gets 409 with another body, or on another path', async () => {
    fakeOwners.answer('directory.request.update-number', () => number);
    const headers = { 'idempotency-key': newId() };
    const put = (path: string, call_flow_id: string | null) =>
      gateway.ask('PUT', `/v1.0/numbers/${path}`, { call_flow_id }, headers);
    expect((await put(`${ID}/flow_ids`, null)).status).toBe(200);
    for (const { status, body } of [await put(`${ID}/flow_ids`, ID), await put(`${newId()}/flow_ids`, null)]) {
      expect([status, body.error]).toMatchObject([409, { reason: 'IDEMPOTENCY_KEY_IN_USE' }]);
    }
  });

  it('is answered with what was deleted, although that is gone', async () => {
    fakeOwners.answer('directory.request.delete-agent', () => agent);
    const headers = { 'idempotency-key': newId() };
    const remove = () => gateway.ask('DELETE', `/v1.0/agents/${ID}`, undefined, headers);
    const first = await remove();
    const gone = new VoiceError('agent_not_found', 'There is no such agent.', { kind: 'user' });
    fakeOwners.answer('directory.request.get-agent', () => {
      throw gone;
    });
    expect((await remove()).body).toEqual(first.body);
  });
});

it.each(['with a space', 'x'.repeat(256), ''])('refuses the key %j', async (key) => {
  const { status, body } = await gateway.ask('POST', '/v1.0/flows', { actions }, { 'idempotency-key': key });
  expect([status, body.error]).toMatchObject([400, { reason: 'INVALID_IDEMPOTENCY_KEY' }]);
});
