import { type CallRecording, heardAfter, toneAmplitude, twoTonePrompt } from '@voipbin/testing';
import { expect, it } from 'vitest';

import type { FlowAction } from '../../system/api.ts';
import { recordOf } from '../../system/call-record.ts';
import { expectHeard } from '../../system/expect-heard.ts';
import { feedAfter } from '../../system/feed-after.ts';
import { givenNumber } from '../../system/given.ts';
import type { System } from '../../system/system.ts';
import { until } from '../../system/until.ts';
import { CALLER } from './caller.ts';
import { itHears } from './it-hears.ts';

/** Numbers of the carrier's customers; every call gets another. */
const FIRST_SUBSCRIBER = 821_021_750_000;
let subscribers = 0;
const nextSubscriber = (): string => `+${FIRST_SUBSCRIBER + ++subscribers}`;

/** What a caller in North America hears while it rings. */
const RINGING_HZ = [440, 480] as const;

export function connectCases(system: () => System): void {
  const connectTo = (targets: string[], option: FlowAction['option'] = {}): FlowAction => ({
    id: 'connect',
    type: 'connect',
    option: { destinations: targets.map((target) => ({ type: 'tel', target })), ...option },
  });
  const eventTypes = async (callId: string): Promise<string[]> =>
    (await system().api.callEvents(callId)).map(({ type }) => type.replace('call.event.', ''));
  const untilTold = (callId: string, type: string): Promise<true> =>
    until(type, async () => ((await eventTypes(callId)).includes(type) ? true : undefined));

  itHears('connects a caller who hears it ring, and both hear each other; then the flow goes on', async () => {
    const { carrier, media, api } = system();
    const [question, answer, tune] = [
      twoTonePrompt(500, 800, 2000),
      twoTonePrompt(650, 950, 2000),
      twoTonePrompt(550, 1100, 1500),
    ];
    const subscriber = nextSubscriber();
    const number = await givenNumber(system(), [
      { id: 'answer', type: 'answer' },
      connectTo([subscriber]),
      { id: 'tune', type: 'play', option: { stream_urls: [media.serve('after', tune)] } },
      { id: 'end', type: 'hangup' },
    ]);
    const coming = carrier.take(subscriber);
    const caller = await carrier.place({ to: number, from: CALLER });
    const called = await coming;
    await called.ring();
    await caller.untilHeard(3000);
    const answeredAtMs = Date.now();
    await called.answer();
    const { id } = await until('the call', () => api.findCallTo(number));
    await untilTold(id, 'connected');
    await Promise.all([caller.say(question), called.say(answer)]);
    await called.hangUp();
    await caller.ended;

    const [heardByCaller, heardByCalled] = [await caller.recording(), await called.recording()];
    expectHeard(heardAfter(heardByCalled, answeredAtMs), question);
    const first = expectHeard(heardAfter(heardByCaller, answeredAtMs), answer);
    const second = expectHeard(heardAfter(heardByCaller, answeredAtMs), tune);
    expect(second.startedAtMs).toBeGreaterThan(first.endedAtMs - 200);
    expectRinging(heardByCaller, answeredAtMs);
    const record = await recordOf(system(), number);
    expect(record.steps.map(({ action_id }) => action_id)).toEqual(['answer', 'connect', 'tune', 'end']);
    expect(record.run?.variables).toMatchObject({
      'voipbin.connect.outcome': 'completed',
      'voipbin.connect.target': subscriber,
    });
    const leg = await recordOf(system(), subscriber);
    expect(leg.call).toMatchObject({
      master_call_id: id,
      hangup_by: 'remote',
      hangup_reason: 'normal',
      source: { target: CALLER },
    });
  });

  it('answers a caller only when somebody answers, cancels the others, and hangs up all when the caller does', async () => {
    const { carrier, api } = system();
    const [slow, quick] = [nextSubscriber(), nextSubscriber()];
    const { next_page_token: start } = await api.events();
    const number = await givenNumber(system(), [connectTo([slow, quick])]);
    const coming = [slow, quick].map((one) => carrier.take(one));
    const caller = await carrier.place({ to: number, from: CALLER });
    const [loser, winner] = await Promise.all(coming);
    await Promise.all([loser?.ring(), winner?.ring()]);
    const { id } = await until('the call', () => api.findCallTo(number));
    await until('the ringing', async () => ((await eventTypes(id)).includes('answered') ? undefined : true));
    await winner?.answer();
    await caller.answered;
    await loser?.ended;
    await untilTold(id, 'connected');
    await caller.hangUp();
    await winner?.ended;
    const records = await Promise.all([slow, quick].map((one) => recordOf(system(), one)));
    expect(records.map(({ call }) => call)).toMatchObject([
      { hangup_by: 'local', hangup_reason: 'cancel', tm_progressing: null },
      { hangup_by: 'local', hangup_reason: 'normal' },
    ]);
    const groupcallId = records[1]?.call.groupcall_id;
    const told = await until('the end of the groupcall', async () => {
      const events = (await feedAfter(system(), start)).filter(({ reference_id }) => reference_id === groupcallId);
      return events.some(({ type }) => type === 'groupcall_hangup') ? events : undefined;
    });
    expect(told.map(({ sequence, type }) => `${sequence} ${type}`)).toEqual([
      '1 groupcall_created',
      '2 groupcall_progressing',
      '3 groupcall_hangup',
    ]);
    expect(told[2]?.data).toMatchObject({ master_call_id: id, outcome: 'completed', call_count: 2 });
  });

  it('hands the reason on to a caller who was not answered', async () => {
    const { carrier } = system();
    const subscriber = nextSubscriber();
    const number = await givenNumber(system(), [connectTo([subscriber], { relay_reason: true })]);
    const coming = carrier.take(subscriber);
    const caller = await carrier.place({ to: number, from: CALLER });
    await (await coming).hangUp(17);
    expect(await caller.ended).toMatchObject({ sipCode: 486 });
    const { steps, call } = await recordOf(system(), number);
    expect(steps).toMatchObject([{ action_id: 'connect', outcome: 'busy' }]);
    expect(call).toMatchObject({ hangup_reason: 'busy', tm_progressing: null });
  });
}

/** That the tone of ringing was heard before the answer, and not after it. */
function expectRinging({ samples, rateHz, startedAtMs }: CallRecording, answeredAtMs: number): void {
  const answered = Math.round(((answeredAtMs - startedAtMs) * rateHz) / 1000);
  const loudest = (from: number, to: number): number => {
    const windows: number[] = [];
    for (let first = from; first + rateHz / 2 <= to; first += rateHz / 4) {
      const window = samples.subarray(first, first + rateHz / 2);
      windows.push(Math.min(...RINGING_HZ.map((frequencyHz) => toneAmplitude(window, rateHz, frequencyHz))));
    }
    return Math.max(0, ...windows);
  };
  expect(loudest(0, answered)).toBeGreaterThan(0.02);
  expect(loudest(answered + rateHz, answered + 2 * rateHz)).toBeLessThan(0.01);
}
