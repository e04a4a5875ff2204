import 'reflect-metadata';

import { VoiceError } from '@voipbin/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { fakeOwners } from './testing/fake-owners.ts';
import { GatewayUnderTest } from './testing/gateway-under-test.ts';
import { call, callEvent, ID, OTHER_ID, run, step, TIME, webhookAttempt } from './testing/snapshots.ts';

const rtp = { received: 300, lost: 2, jitterMs: 1.25, sent: 298, farLost: 0, farJitterMs: 0, roundTripMs: 20 };

let gateway: GatewayUnderTest;

beforeAll(async () => {
  gateway = await GatewayUnderTest.start();
});

afterAll(() => gateway.close());

beforeEach(() => {
  fakeOwners.reset();
  fakeOwners.answer('call.request.get-call', () => ({ ...call, activeflowId: OTHER_ID }));
  fakeOwners.answer('call.request.list-call-events', () => [
    { ...callEvent, type: 'call.event.created', payload: { variables: { camelCase: 'kept' } } },
    { ...callEvent, seq: 2, payload: { hangupBy: 'remote', hangupReason: 'normal', cause: 16, rtp } },
  ]);
  fakeOwners.answer('flow.request.get-run', () => run);
  fakeOwners.answer('flow.request.list-run-steps', () => [step]);
  const told = { ...webhookAttempt, webhookId: ID, durationMs: 0 };
  fakeOwners.answer('webhook.request.list-told-attempts', () => [told]);
});

describe('a timeline', () => {
  const ask = () => gateway.ask('GET', `/v1.0/calls/${ID}/timeline`);

  it('tells what the owners know of a call, and why it ended', async () => {
    const { status, body } = await ask();
    expect([status, body]).toMatchObject([
      200,
      {
        call: { id: ID, status: 'hangup' },
        end: { code: 'caller_gave_up', message: 'The caller gave up after 0.0 s without an answer.' },
        sip: { code: null, cause: 16, setup_ms: 0, talk_ms: null },
        rtp: { received: 300, lost: 2, jitter_ms: 1.25, sent: 298, far_lost: 0, far_jitter_ms: 0, round_trip_ms: 20 },
        result: [
          { at: TIME, after_ms: 0, source: 'call', type: 'created', detail: { variables: { camelCase: 'kept' } } },
          { source: 'call', type: 'ended', detail: { hangup_by: 'remote', hangup_reason: 'normal' } },
          { source: 'flow', type: 'talk', duration_ms: 0, outcome: 'completed', detail: { action_id: 'a' } },
          {
            source: 'webhook',
            type: 'call_hangup',
            outcome: 'failed',
            detail: { event_id: OTHER_ID, http_status: 500 },
          },
        ],
      },
    ]);
  });

  it('does without a run', async () => {
    fakeOwners.answer('flow.request.get-run', () => {
      throw new VoiceError('activeflow_not_found', 'There is no such run.', { kind: 'user' });
    });
    const { status, body } = await ask();
    expect([status, body['end']]).toMatchObject([200, { flow_end_reason: null }]);
  });

  it('of a call that is not there is 404', async () => {
    fakeOwners.answer('call.request.get-call', () => {
      throw new VoiceError('call_not_found', 'There is no such call.', { kind: 'user' });
    });
    expect((await ask()).status).toBe(404);
  });
});

describe('totals of calls', () => {
  it.each([
    ['', ['/from', '/to']],
    ['?from=today&to=2026-02-30T00:00:00Z&by=day,weather', ['/from', '/to', '/by']],
    [`?from=${TIME}&to=${TIME}&by=`, ['/by']],
    [`?from=${TIME}&to=${TIME}&by=day,day`, ['/by']],
  ])('are refused for %j', async (query, pointers) => {
    const { status, body } = await gateway.ask('GET', `/v1.0/calls/summary${query}`);
    expect([status, body.error]).toMatchObject([
      400,
      { reason: 'INVALID_REQUEST_PARAMETER', details: pointers.map((pointer) => ({ pointer })) },
    ]);
    expect(fakeOwners.asked).toEqual([]);
  });
});
