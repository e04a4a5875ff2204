import { type CallRecording, heardAfter, twoTonePrompt } from '@voipbin/testing';
import { expect, it } from 'vitest';

import { recordOf } from '../../system/call-record.ts';
import { expectHeard, expectNotHeard } from '../../system/expect-heard.ts';
import { feedAfter } from '../../system/feed-after.ts';
import { givenNumber } from '../../system/given.ts';
import type { System } from '../../system/system.ts';
import { until } from '../../system/until.ts';
import { CALLER } from './caller.ts';
import { itHears } from './it-hears.ts';

const SUBSCRIBER = '+821021780001';

/** What a mute or a hold takes until it is heard. */
const SETTLE_MS = 300;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const settled = (): Promise<void> => pause(SETTLE_MS);

/** Asterisk plays any of its pieces, from the beginning: the softest has become so loud by then, for a tenth of a second at least. */
const MUSIC_MS = 2500;
const MUSIC_LEVEL = 0.015;

export function steeringCases(system: () => System): void {
  itHears('mutes and holds a connected call, and lets both hear each other again', async () => {
    const { carrier, api } = system();
    const { calls } = api.client;
    const { next_page_token: start } = await api.events();
    const prompts = [500, 600, 700, 800, 900].map((hz) => twoTonePrompt(hz, hz + 450, 1500));
    const [muted, unmuted, held, answer, unheld] = prompts as [
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    const destinations = [{ type: 'tel', target: SUBSCRIBER }];
    const number = await givenNumber(system(), [{ type: 'connect', option: { destinations } }]);
    const coming = carrier.take(SUBSCRIBER);
    const caller = await carrier.place({ to: number, from: CALLER });
    const called = await coming;
    await called.answer();
    await caller.answered;
    const { id } = await until('the call', () => api.findCallTo(number));
    await until('the connection', async () =>
      (await api.callEvents(id)).some(({ type }) => type === 'call.event.connected') ? true : undefined,
    );
    const untilShown = (fits: (call: Awaited<ReturnType<typeof calls.get>>) => boolean) =>
      until('the mode', async () => (fits(await calls.get(id)) ? true : undefined));

    expect(await calls.mute(id, { direction: 'in' })).toMatchObject({ id, mute_direction: 'in', hold: false });
    await untilShown(({ mute_direction }) => mute_direction === 'in');
    await settled();
    await caller.say(muted);
    await calls.unmute(id, {});
    await untilShown(({ mute_direction }) => mute_direction === '');
    await settled();
    await caller.say(unmuted);

    await calls.hold(id);
    await untilShown(({ hold }) => hold);
    await settled();
    const heldAtMs = Date.now();
    await Promise.all([caller.say(held), called.say(answer), pause(MUSIC_MS)]);
    const unheldAtMs = Date.now();
    await calls.unhold(id);
    await untilShown(({ hold }) => !hold);
    await settled();
    const talkAtMs = Date.now();
    await Promise.all([caller.say(unheld), called.say(answer)]);
    await called.hangUp();
    await caller.ended;

    const [heardByCaller, heardByCalled] = [await caller.recording(), await called.recording()];
    expectNotHeard(heardByCalled, muted);
    expectHeard(heardByCalled, unmuted);
    expectNotHeard(heardByCalled, held);
    expectHeard(heardByCalled, unheld);
    expectHeard(heardAfter(heardByCaller, talkAtMs), answer);
    const onHold = between(heardByCaller, heldAtMs, unheldAtMs);
    expectNotHeard(onHold, answer);
    expect(loudest(onHold)).toBeGreaterThan(MUSIC_LEVEL);
    const told = (await feedAfter(system(), start)).filter(
      (event) => event.reference_id === id && event.type === 'call_updated',
    );
    expect(told.map(({ data }) => data)).toMatchObject([
      { mute_direction: 'in', hold: false },
      { mute_direction: '', hold: false },
      { mute_direction: '', hold: true },
      { mute_direction: '', hold: false },
    ]);
  });

  itHears('plays music, sends silence and digits by the flow, and waits for each', async () => {
    const { carrier } = system();
    const number = await givenNumber(system(), [
      { id: 'music', type: 'moh_start' },
      { id: 'beep', type: 'beep' },
      { id: 'listen', type: 'sleep', option: { duration: MUSIC_MS } },
      { id: 'end-of-music', type: 'moh_stop' },
      { id: 'quiet', type: 'silence', option: { duration: 1000 } },
      { id: 'keys', type: 'digits_send', option: { digits: '159#', duration: 120, interval: 80 } },
      { id: 'end', type: 'hangup' },
    ]);
    const caller = await carrier.place({ to: number, from: CALLER });
    expect(await caller.untilPressed(4)).toBe('159#');
    await caller.ended;

    const heard = await caller.recording();
    const { steps } = await recordOf(system(), number);
    const beepOverMs = Date.parse(steps.find(({ action_id }) => action_id === 'beep')?.tm_end ?? '');
    // The music has begun again after the beep.
    expect(loudest(between(heard, beepOverMs + 500, beepOverMs + MUSIC_MS))).toBeGreaterThan(MUSIC_LEVEL);
    const quiet = steps.find(({ action_id }) => action_id === 'quiet');
    const [from, to] = [quiet?.tm_start, quiet?.tm_end].map((time) => Date.parse(time ?? ''));
    expect(levelOf(between(heard, (from ?? 0) + SETTLE_MS, (to ?? 0) - 100))).toBeLessThan(0.002);
    expect(steps.map(({ action_id, outcome }) => `${action_id} ${outcome ?? ''}`)).toEqual([
      'music completed',
      'beep completed',
      'listen completed',
      'end-of-music completed',
      'quiet completed',
      'keys completed',
      'end completed',
    ]);
  });

  it('refuses a call with the status that its flow names', async () => {
    const { carrier } = system();
    const number = await givenNumber(system(), [{ id: 'no', type: 'reject', option: { sip_code: 480 } }]);
    const caller = await carrier.place({ to: number, from: CALLER });
    expect(await caller.ended).toMatchObject({ sipCode: 480 });
    const { call, steps } = await recordOf(system(), number);
    expect(call).toMatchObject({ hangup_by: 'local', hangup_reason: 'noanswer', tm_progressing: null });
    expect(steps).toMatchObject([{ action_id: 'no', outcome: 'completed' }]);
  });

  it('sends digits once, refuses what the call cannot do now, and names what is wrong', async () => {
    const { carrier, api } = system();
    const { calls } = api.client;
    const number = await givenNumber(system(), [
      { type: 'sleep', option: { duration: 1000 } },
      { type: 'answer' },
      { type: 'sleep', option: { duration: 60_000 } },
    ]);
    const caller = await carrier.place({ to: number, from: CALLER });
    const { id } = await until('the call', () => api.findCallTo(number));
    const refusal = (status: string) => ({ status: 409, reason: 'CALL_STATE_INVALID', details: [{ status }] });
    await expect(calls.hold(id)).rejects.toMatchObject(refusal('ringing'));
    await caller.answered;
    await until('the answer', async () => ((await calls.get(id)).status === 'progressing' ? true : undefined));
    const key = `digits-${id}`;
    const atOnce = await Promise.allSettled([
      calls.sendDigits(id, { digits: '12' }, key),
      calls.sendDigits(id, { digits: '12' }, key),
    ]);
    expect(atOnce.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    await calls.sendDigits(id, { digits: '12' }, key);
    expect(await caller.untilPressed(2)).toBe('12');
    await calls.sendDigits(id, { digits: '#' });
    expect(await caller.untilPressed(3)).toBe('12#');
    await expect(calls.sendDigits(id, { digits: '1-2', duration: 5 })).rejects.toMatchObject({ status: 400 });
    await caller.hangUp();
    await recordOf(system(), number);
    await expect(calls.hold(id)).rejects.toMatchObject(refusal('hangup'));
  });
}

function between(recording: CallRecording, fromMs: number, toMs: number): CallRecording {
  const { samples, ...rest } = heardAfter(recording, fromMs);
  return { ...rest, samples: samples.subarray(0, Math.round(((toMs - fromMs) * rest.rateHz) / 1000)) };
}

/** The level of the loudest tenth of a second. */
function loudest({ samples, ...rest }: CallRecording): number {
  const length = rest.rateHz / 10;
  const starts = Array.from({ length: Math.floor(samples.length / length) }, (_, n) => n * length);
  return Math.max(0, ...starts.map((start) => levelOf({ ...rest, samples: samples.subarray(start, start + length) })));
}

/** Root mean square, of 1. */
function levelOf({ samples }: CallRecording): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}
