import type { CallSnapshot, RunSnapshot, StoredCallEvent } from '@voipbin/contracts';
import { describe, expect, it } from 'vitest';

import { call as sampleCall, run as sampleRun, step, webhookAttempt } from '../../testing/snapshots.ts';
import type { CallStory } from './call-story.ts';
import { endCodeOf } from './end-code.ts';
import { endSentence } from './end-sentence.ts';
import { timelineEntries } from './timeline-entries.ts';

const at = (second: number): string => new Date(Date.parse('2026-01-31T12:00:00Z') + second * 1000).toISOString();

function event(type: string, second: number, payload: object, causationId: string | null = null): StoredCallEvent {
  const fields = { id: 'e', callId: sampleCall.id, seq: 1, occurredAt: at(second), synthesized: false };
  return { ...fields, type: `call.event.${type}`, causationId, payload: { ...payload } };
}

interface Told {
  end?: object;
  /** The telephone's own connection with somebody came to this. */
  connection?: object;
  by?: string | null;
  call?: Partial<CallSnapshot>;
  run?: Partial<RunSnapshot> | null;
  steps?: CallStory['steps'];
  attempts?: CallStory['attempts'];
}

/** A call that was answered after 2 s and over after 12 s. */
function story({ end, connection, by = null, call = {}, run = {}, steps = [], attempts = [] }: Told): CallStory {
  const times = { tmCreate: at(0), tmProgressing: at(2), tmHangup: at(12) };
  const ended = { hangupBy: 'remote', hangupReason: 'normal', cause: 16, ...end };
  return {
    call: { ...sampleCall, ...times, ...call },
    events: [
      event('created', 0, {}),
      ...(connection ? [event('connect-finished', 12, connection)] : []),
      event('ended', 12, ended, by),
    ],
    run: run && { ...sampleRun, status: 'ended', endReason: 'completed', ...run },
    steps,
    attempts,
  };
}

const outgoing = { direction: 'outgoing' as const, tmProgressing: null };
const local = { hangupBy: 'local' };
const flows = `${sampleRun.id}-3.0`;

describe('why a call ended', () => {
  it.each<[string, Told, RegExp]>([
    ['unknown_number', { end: { ...local, refusal: 'unknown_number' }, run: null }, /^Nobody has the number \+1606/],
    ['overloaded', { end: { ...local, refusal: 'overloaded' }, run: null }, /too many calls/],
    ['asterisk_lost', { end: { hangupReason: 'failed', detail: 'asterisk_lost' } }, /Asterisk .* lost/],
    ['not_served', { end: { detail: 'fallback' } }, /could not serve/],
    ['caller_hung_up', {}, /^The caller hung up after 10\.0 s\.$/],
    ['caller_hung_up', { end: { detail: 'resync' } }, /^The caller hung up/],
    ['called_hung_up', { call: { direction: 'outgoing' } }, /^The called one hung up after 10\.0 s\.$/],
    ['caller_gave_up', { call: { tmProgressing: null } }, /gave up after 12\.0 s/],
    ['busy', { call: { ...outgoing, sipCode: 486 }, end: { hangupReason: 'busy' } }, /busy \(SIP 486\)\.$/],
    ['no_answer', { call: { ...outgoing, sipCode: 480 }, end: { hangupReason: 'noanswer' } }, /not answer \(SIP 480\)/],
    ['unreachable', { call: outgoing, end: { hangupReason: 'dialout' } }, /could not be reached\.$/],
    ['declined', { call: { ...outgoing, sipCode: 603 } }, /declined the call \(SIP 603\)/],
    [
      'declined',
      { call: { ...outgoing, sipCode: 603 }, end: { hangupReason: 'noanswer', cause: 21 } },
      /declined the call \(SIP 603\)/,
    ],
    ['failed', { call: { ...outgoing, sipCode: 404 }, end: { hangupReason: 'failed' } }, /set up \(SIP 404\)/],
    ['flow_completed', { end: local, by: flows }, /its end and hung up after 10\.0 s/],
    ['flow_stopped', { end: local, by: flows, run: { endReason: 'stopped' } }, /stopped over the API/],
    [
      'flow_failed',
      {
        ...{ end: local, by: flows, run: { endReason: 'limit_loop' } },
        steps: [{ ...step, outcome: 'failed', error: { code: 'limit_loop', message: '' } }],
      },
      /the error limit_loop in its action talk \(a\)\.$/,
    ],
    ['hung_up_by_api', { end: local, by: 'another' }, /over the API/],
    ['max_duration', { end: { ...local, hangupReason: 'timeout' } }, /as long as it may/],
    ['called_hung_up', { end: local, connection: { outcome: 'completed' }, run: null }, /called one hung up/],
    ['busy', { end: local, connection: { outcome: 'busy' }, run: null }, /was busy/],
    [
      'answered_elsewhere',
      { end: { ...local, hangupReason: 'cancel', cause: 26 }, call: { ...outgoing, groupcallId: 'g' } },
      /Somebody else/,
    ],
    [
      'caller_gave_up',
      { end: { ...local, hangupReason: 'cancel' }, call: { ...outgoing, groupcallId: 'g' } },
      /gave up after/,
    ],
    ['connection_over', { end: local, call: { direction: 'outgoing', groupcallId: 'g' } }, /was over after 10\.0 s/],
    ['ring_timeout', { call: outgoing, end: { ...local, hangupReason: 'dialout' } }, /within 12\.0 s/],
  ])('%s', (code, told, sentence) => {
    const whole = story(told);
    expect(endCodeOf(whole)).toBe(code);
    expect(endSentence(code as never, whole)).toMatch(sentence);
  });

  it('is not known while it lives', () => {
    expect(endCodeOf({ ...story({}), events: [event('created', 0, {})] })).toBeNull();
  });
});

it('tells in the order of time what the call and its flow did, and who was told of it', () => {
  const steps = [
    { ...step, tmStart: at(2), tmEnd: at(5) },
    { ...step, index: 2, actionType: 'sleep', outcome: null, tmStart: at(5), tmEnd: null },
  ];
  const attempt = { ...webhookAttempt, webhookId: 'w', eventType: 'call_created' };
  const delivered = { isDelivered: true, httpStatus: 204, error: null };
  const attempts = [
    {
      ...attempt,
      number: 1,
      isDelivered: false,
      httpStatus: 500,
      error: 'http_500',
      durationMs: 1000,
      tmCreate: at(2),
    },
    { ...attempt, ...delivered, number: 2, durationMs: 1500, tmCreate: at(8.5) },
  ];
  expect(timelineEntries(story({ steps, attempts }))).toMatchObject([
    { source: 'call', type: 'created' },
    {
      ...{ at: at(1), source: 'webhook', type: 'call_created', durationMs: 1000, outcome: 'failed' },
      detail: { webhookId: 'w', attempt: 1, httpStatus: 500, error: 'http_500' },
    },
    { source: 'flow', type: 'talk', durationMs: 3000, outcome: 'completed', detail: { index: 1, actionId: 'a' } },
    { source: 'flow', type: 'sleep', durationMs: null, outcome: null },
    { at: at(7), source: 'webhook', type: 'call_created', outcome: 'delivered', detail: { attempt: 2 } },
    { source: 'call', type: 'ended', detail: { hangupBy: 'remote' } },
  ]);
});
