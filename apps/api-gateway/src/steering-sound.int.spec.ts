import 'reflect-metadata';

import { VoiceError } from '@voipbin/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { CUSTOMER_ID, fakeOwners } from './testing/fake-owners.ts';
import { GatewayUnderTest } from './testing/gateway-under-test.ts';
import { call, flow, groupcall, ID, OTHER_ID, run } from './testing/snapshots.ts';

const SPEECH = `speech/${'a'.repeat(64)}`;
const own = { customerId: CUSTOMER_ID, id: ID };
const found = { key: 'call.request.get-call', payload: own };
let gateway: GatewayUnderTest;

beforeAll(async () => {
  gateway = await GatewayUnderTest.start();
});

afterAll(() => gateway.close());

beforeEach(() => {
  fakeOwners.reset();
  fakeOwners.answer('call.request.get-call', () => call);
  fakeOwners.answer('call.request.play', () => call);
  fakeOwners.answer('call.request.stop-media', () => call);
  fakeOwners.answer('tts.request.synthesize', () => ({ media: SPEECH, durationMs: 1000 }));
  fakeOwners.answer('media.request.prepare', () => ['library/beep']);
  fakeOwners.answer('flow.request.get-flow', () => flow);
  fakeOwners.answer('flow.request.keep-actions', () => ({ ...flow, id: OTHER_ID }));
  fakeOwners.answer('flow.request.replace-flow', () => run);
});

const steer = (what: string, body?: unknown) => gateway.ask('POST', `/v1.0/calls/${ID}/${what}`, body);

describe('what a live call is played', () => {
  it('may be a text, in the voice that is wanted', async () => {
    const voice = { language: 'de-DE', gender: 'male', provider: 'espeak', voice_id: 'de' };
    expect(await steer('talk', { text: 'Hallo.', ...voice })).toMatchObject({ status: 200, body: { id: ID } });
    const speech = { text: 'Hallo.', language: 'de-DE', gender: 'male', provider: 'espeak', voice: 'de' };
    expect(fakeOwners.asked).toEqual([
      found,
      { key: 'tts.request.synthesize', payload: speech },
      { key: 'call.request.play', payload: { ...own, media: [SPEECH] } },
    ]);
  });

  it('may not be a text that nobody can speak: the field is named', async () => {
    fakeOwners.answer('tts.request.synthesize', () => {
      throw new VoiceError('voice_unknown', 'No voice "x" speaks this language.', { kind: 'user' });
    });
    const answered = await steer('talk', { text: 'Hello.', voice_id: 'x' });
    const details = [{ pointer: '/voice_id', code: 'voice_unknown' }];
    expect([answered.status, answered.body.error]).toMatchObject([400, { details }]);
  });

  it('may be media of ours or from URLs', async () => {
    const stream_urls = ['beep', 'https://example.com/a.wav'];
    expect((await steer('play', { stream_urls })).status).toBe(200);
    expect(fakeOwners.asked).toEqual([
      found,
      { key: 'media.request.prepare', payload: { customerId: CUSTOMER_ID, sources: stream_urls } },
      { key: 'call.request.play', payload: { ...own, media: ['library/beep'] } },
    ]);
  });

  it('is stopped', async () => {
    expect((await steer('media_stop')).status).toBe(200);
    expect(fakeOwners.asked).toEqual([{ key: 'call.request.stop-media', payload: own }]);
  });

  it('is not prepared for a call that there is not', async () => {
    fakeOwners.answer('call.request.get-call', () => {
      throw new VoiceError('call_not_found', 'There is no such call.', { kind: 'user' });
    });
    expect((await steer('talk', { text: 'Hello.' })).status).toBe(404);
    expect((await steer('play', { stream_urls: ['beep'] })).status).toBe(404);
    expect(fakeOwners.asked).toEqual([found, found]);
  });
});

describe('the flow of a live call', () => {
  it.each([
    [{ flow_id: ID }, { flowId: ID, when: 'now' }],
    [
      { actions: [{ type: 'hangup' }], when: 'after' },
      { flowId: OTHER_ID, when: 'after' },
    ],
  ])('is replaced by %j', async (body, wanted) => {
    expect(await steer('flow', body)).toMatchObject({ status: 200, body: { id: ID } });
    const payload = { customerId: CUSTOMER_ID, callId: ID, ...wanted };
    expect(fakeOwners.asked.at(-1)).toEqual({ key: 'flow.request.replace-flow', payload });
  });
});

describe('a transfer', () => {
  const destinations = [{ type: 'tel', target: '+821021656521', target_name: 'Kim' }];

  it('has the flow of the other call go on with the destinations', async () => {
    const connected = { ...call, status: 'progressing', masterCallId: OTHER_ID, groupcallId: OTHER_ID };
    fakeOwners.answer('call.request.get-call', () => connected);
    fakeOwners.answer('call.request.get-groupcall', () => ({ ...groupcall, answerCallId: ID }));
    expect(await steer('transfers', { destinations, ring_timeout: 20 })).toMatchObject({
      status: 200,
      body: { transfer_type: 'blind', transferer_call_id: ID, transferee_call_id: OTHER_ID, activeflow_id: run.id },
    });
    const kept = fakeOwners.asked.find(({ key }) => key === 'flow.request.keep-actions');
    expect(kept?.payload).toMatchObject({
      actions: [
        { type: 'connect', option: { destinations: [{ target: '+821021656521' }], ring_timeout: 20_000 } },
        { type: 'hangup' },
      ],
    });
    const payload = { customerId: CUSTOMER_ID, callId: OTHER_ID, flowId: OTHER_ID, when: 'now' };
    expect(fakeOwners.asked.at(-1)).toEqual({ key: 'flow.request.replace-flow', payload });
  });

  it.each([
    { masterCallId: null, groupcallId: null },
    { masterCallId: OTHER_ID, groupcallId: null },
    { masterCallId: OTHER_ID, groupcallId: OTHER_ID, status: 'ringing' },
    { masterCallId: OTHER_ID, groupcallId: OTHER_ID },
  ])('is refused for %j', async (more) => {
    fakeOwners.answer('call.request.get-call', () => ({ ...call, status: 'progressing', ...more }));
    fakeOwners.answer('call.request.get-groupcall', () => ({ ...groupcall, answerCallId: OTHER_ID }));
    const answered = await steer('transfers', { destinations });
    expect([answered.status, answered.body.error]).toMatchObject([409, { reason: 'CALL_STATE_INVALID' }]);
  });
});

it.each([
  ['transfers', {}, '/destinations'],
  ['transfers', { destinations: [{ type: 'tel', target: 'kim' }] }, '/destinations/0/target'],
  ['transfers', { destinations: [], transfer_type: 'rude' }, '/transfer_type'],
  ['talk', {}, '/text'],
  ['talk', { text: 'Hello.', language: 'english, please' }, '/language'],
  ['talk', { text: 'Hello.', gender: 'loud' }, '/gender'],
  ['play', { stream_urls: [] }, '/stream_urls'],
  ['play', { stream_urls: ['../etc/passwd'] }, '/stream_urls'],
  ['flow', {}, '/flow_id'],
  ['flow', { flow_id: ID, when: 'later' }, '/when'],
  ['flow', { flow_id: ID, actions: [{ type: 'hangup' }] }, '/actions'],
])('%s refuses %j', async (what, body, pointer) => {
  const answered = await steer(what, body);
  expect(answered.status).toBe(400);
  const { details } = answered.body.error as { details: { pointer: string }[] };
  expect(details.map((problem) => problem.pointer)).toEqual(expect.arrayContaining([expect.stringContaining(pointer)]));
});
