import { type CallRecording, heardAfter, twoTonePrompt } from '@voipbin/testing';
import { expect } from 'vitest';

import { recordOf } from '../../system/call-record.ts';
import { expectHeard } from '../../system/expect-heard.ts';
import { givenNumber } from '../../system/given.ts';
import type { System } from '../../system/system.ts';
import { until } from '../../system/until.ts';
import { CALLER } from './caller.ts';
import { itHears } from './it-hears.ts';

const FIRST_SUBSCRIBER = 821_021_800_000;
let subscribers = 0;
const nextSubscriber = (): string => `+${FIRST_SUBSCRIBER + ++subscribers}`;

/** Asterisk plays any of its pieces: the softest has become so loud by then, for a tenth of a second at least. */
const MUSIC_MS = 2500;
const MUSIC_LEVEL = 0.015;

export function attendedConnectCases(system: () => System): void {
  const untilTold = (callId: string, type: string): Promise<true> =>
    until(type, async () =>
      (await system().api.callEvents(callId)).some((event) => event.type === `call.event.${type}`) ? true : undefined,
    );
  const tel = (target: string) => ({ type: 'tel' as const, target });

  itHears('plays music until somebody has confirmed, and frees the caller by their key', async () => {
    const { carrier, api, media } = system();
    const [answer, after] = [twoTonePrompt(640, 1130, 1500), twoTonePrompt(560, 1250, 1500)];
    const subscriber = nextSubscriber();
    const attended = { ringback: 'music', hangup_key: '*', confirm_key: '1', confirm_text: 'Press one, please.' };
    const number = await givenNumber(system(), [
      { id: 'connect', type: 'connect', option: { destinations: [tel(subscriber)], ...attended } },
      { id: 'after', type: 'play', option: { stream_urls: [media.serve('attended-after', after)] } },
      { id: 'end', type: 'hangup' },
    ]);
    const coming = carrier.take(subscriber);
    const caller = await carrier.place({ to: number, from: CALLER });
    const called = await coming;
    await called.ring();
    await caller.answered;
    await called.answer();
    await called.untilHeard(500);
    const musicAtMs = Date.now();
    await new Promise((resolve) => setTimeout(resolve, MUSIC_MS));
    const confirmedAtMs = Date.now();
    const { id } = await until('the call', () => api.findCallTo(number));
    expect((await api.callEvents(id)).map(({ type }) => type)).not.toContain('call.event.connected');
    await called.press('1');
    await untilTold(id, 'connected');
    await called.say(answer);
    await caller.press('*');
    await called.ended;
    await caller.ended;

    const heard = await caller.recording();
    expect(loudest(heard, musicAtMs, confirmedAtMs)).toBeGreaterThan(MUSIC_LEVEL);
    const spoken = expectHeard(heardAfter(heard, confirmedAtMs), answer);
    expect(expectHeard(heardAfter(heard, confirmedAtMs), after).startedAtMs).toBeGreaterThan(spoken.startedAtMs);
    const { steps, run } = await recordOf(system(), number);
    expect(steps.map(({ action_id, outcome }) => `${action_id} ${outcome ?? ''}`)).toEqual([
      'connect completed',
      'after completed',
      'end completed',
    ]);
    expect(run?.variables).toMatchObject({ 'voipbin.connect.target': subscriber });
  });

  itHears('lets a caller hear what is said before the answer, and the called one after it', async () => {
    const { carrier, api } = system();
    const [announcement, answer] = [twoTonePrompt(520, 1060, 2000), twoTonePrompt(690, 1310, 1500)];
    const subscriber = nextSubscriber();
    const number = await givenNumber(system(), [
      { type: 'connect', option: { destinations: [tel(subscriber)], early_media: true } },
      { type: 'hangup' },
    ]);
    const coming = carrier.take(subscriber);
    const caller = await carrier.place({ to: number, from: CALLER });
    const called = await coming;
    await called.progress();
    await new Promise((resolve) => setTimeout(resolve, 700));
    await called.say(announcement);
    const answeredAtMs = Date.now();
    await called.answer();
    await caller.answered;
    const { id } = await until('the call', () => api.findCallTo(number));
    await untilTold(id, 'connected');
    await called.say(answer);
    await called.hangUp();
    await caller.ended;
    const heard = await caller.recording();
    expect(expectHeard(heard, announcement).endedAtMs).toBeLessThan(answeredAtMs + 500);
    expectHeard(heardAfter(heard, answeredAtMs), answer);
  });

  itHears('hands the caller on to another, and lets the first go', async () => {
    const { carrier, api } = system();
    const answer = twoTonePrompt(610, 1170, 1500);
    const [first, second] = [nextSubscriber(), nextSubscriber()];
    const number = await givenNumber(system(), [
      { type: 'connect', option: { destinations: [tel(first)] } },
      { type: 'sleep', option: { duration: 60_000 } },
    ]);
    const coming = carrier.take(first);
    const caller = await carrier.place({ to: number, from: CALLER });
    const transferer = await coming;
    await transferer.answer();
    await caller.answered;
    const { id } = await until('the call', () => api.findCallTo(number));
    await untilTold(id, 'connected');
    const leg = await until('the leg', () => api.findCallTo(first));
    const next = carrier.take(second);
    expect(await api.client.calls.transfer(leg.id, { destinations: [tel(second)] })).toMatchObject({
      transferer_call_id: leg.id,
      transferee_call_id: id,
    });
    await transferer.ended;
    const target = await next;
    const answeredAtMs = Date.now();
    await target.answer();
    await until('the second connection', async () =>
      (await api.callEvents(id)).filter(({ type }) => type === 'call.event.connected').length === 2 ? true : undefined,
    );
    await target.say(answer);
    await target.hangUp();
    await caller.ended;
    expectHeard(heardAfter(await caller.recording(), answeredAtMs), answer);
    const { steps } = await recordOf(system(), number);
    expect(steps.map(({ action_type, outcome }) => `${action_type} ${outcome ?? ''}`)).toEqual([
      'connect replaced',
      'connect completed',
      'hangup completed',
    ]);
    await expect(api.client.calls.transfer(id, { destinations: [tel(second)] })).rejects.toMatchObject({ status: 409 });
  });
}

/** The level of the loudest tenth of a second in a stretch of a recording. */
function loudest(recording: CallRecording, fromMs: number, toMs: number): number {
  const { samples, rateHz } = heardAfter(recording, fromMs);
  const length = rateHz / 10;
  const count = Math.floor(Math.min(samples.length, ((toMs - fromMs) * rateHz) / 1000) / length);
  const levels = Array.from({ length: count }, (_, n) => {
    const piece = samples.subarray(n * length, (n + 1) * length);
    return Math.sqrt(piece.reduce((sum, sample) => sum + sample * sample, 0) / length);
  });
  return Math.max(0, ...levels);
}
