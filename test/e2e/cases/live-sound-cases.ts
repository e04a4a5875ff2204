import { heardAfter, twoTonePrompt } from '@voipbin/testing';
import { expect, it } from 'vitest';

import { recordOf } from '../../system/call-record.ts';
import { expectHeard, expectNotHeard } from '../../system/expect-heard.ts';
import { givenNumber } from '../../system/given.ts';
import type { System } from '../../system/system.ts';
import { until } from '../../system/until.ts';
import { CALLER } from './caller.ts';
import { itHears } from './it-hears.ts';

const prompts = (...hz: number[]): Float32Array[] => hz.map((tone) => twoTonePrompt(tone, tone + 430, 1500));

export function liveSoundCases(system: () => System): void {
  itHears('plays to a live call, stops it, and lets the call go on with another flow', async () => {
    const { carrier, api, media } = system();
    const { calls } = api.client;
    const [played, long, after] = [...prompts(500), twoTonePrompt(650, 1100, 20_000), ...prompts(820)] as [
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    const number = await givenNumber(system(), [
      { type: 'answer' },
      { id: 'wait', type: 'block', on: { completed: 'long' } },
      { id: 'long', type: 'play', option: { stream_urls: [media.serve('live-long', long)] } },
      { id: 'again', type: 'block' },
    ]);
    const caller = await carrier.place({ to: number, from: CALLER });
    const answeredAtMs = await caller.answered;
    const { id } = await until('the call', () => api.findCallTo(number));
    const untilStep = (type: string, count = 1) =>
      until(`a ${type}`, async () => {
        const { run } = await recordSoFar(system(), id);
        return run.filter((step) => step.startsWith(type)).length >= count ? run : undefined;
      });
    await untilStep('block');

    const stream_urls = [media.serve('live-played', played)];
    const key = `play-${id}`;
    await Promise.all([calls.play(id, { stream_urls }, key), calls.play(id, { stream_urls }, key)]);
    await until('the end of it', async () =>
      (await api.callEvents(id)).some(({ type }) => type === 'call.event.playback-finished') ? true : undefined,
    );
    expect(await calls.talk(id, { text: 'One moment, please.' })).toMatchObject({ id });
    const { result } = await api.client.activeflows.list();
    const activeflow = result.find(({ reference_id }) => reference_id === id)?.id ?? '';
    await api.client.activeflows.continue(activeflow, {});
    await untilStep('play');
    // More than what was played and said before.
    await caller.untilHeard(6000);
    await calls.stopMedia(id);
    expect(await untilStep('block', 2)).toContain('play interrupted');
    const replaced = await calls.replace(id, {
      actions: [{ type: 'play', option: { stream_urls: [media.serve('live-after', after)] } }],
    });
    expect(replaced).toMatchObject({ id: activeflow, reference_id: id });
    await caller.ended;

    const heard = heardAfter(await caller.recording(), answeredAtMs);
    const first = expectHeard(heard, played);
    // The same request twice is one.
    expectNotHeard(heardAfter(heard, first.endedAtMs), played);
    const last = expectHeard(heard, after);
    expect(last.startedAtMs).toBeGreaterThan(first.endedAtMs);
    const { steps, run } = await recordOf(system(), number);
    expect(steps.map(({ action_type, outcome }) => `${action_type} ${outcome ?? ''}`)).toEqual([
      'answer completed',
      'block completed',
      'play interrupted',
      'block replaced',
      'play completed',
    ]);
    expect(run).toMatchObject({ end_reason: 'completed' });
    await expect(calls.talk(id, { text: 'Too late.' })).rejects.toMatchObject({
      status: 409,
      reason: 'CALL_STATE_INVALID',
      details: [{ status: 'hangup' }],
    });
    await expect(calls.play(id, { stream_urls: ['no-such-media'] })).rejects.toMatchObject({ status: 400 });
  });

  it('cuts an action short whose time is over, and what it has begun', async () => {
    const { carrier, media } = system();
    const long = media.serve('cut-short', twoTonePrompt(650, 1100, 20_000));
    const number = await givenNumber(system(), [
      { type: 'answer' },
      { type: 'play', timeout: 1000, option: { stream_urls: [long] }, on: { timeout: 'bye' } },
      { type: 'sleep', option: { duration: 60_000 } },
      { id: 'bye', type: 'hangup' },
    ]);
    const caller = await carrier.place({ to: number, from: CALLER });
    await caller.ended;
    const { steps } = await recordOf(system(), number);
    expect(steps.map(({ action_type, outcome }) => `${action_type} ${outcome ?? ''}`)).toEqual([
      'answer completed',
      'play timeout',
      'hangup completed',
    ]);
    const [, play] = steps;
    const tookMs = Date.parse(play?.tm_end ?? '') - Date.parse(play?.tm_start ?? '');
    expect(tookMs).toBeGreaterThanOrEqual(1000);
    expect(tookMs).toBeLessThan(2000);
  });
}

async function recordSoFar({ api }: System, callId: string): Promise<{ run: string[] }> {
  const { result } = await api.client.activeflows.list();
  const id = result.find(({ reference_id }) => reference_id === callId)?.id;
  const steps = id === undefined ? [] : (await api.client.activeflows.steps(id)).result;
  return { run: steps.map(({ action_type, outcome }) => `${action_type} ${outcome ?? ''}`) };
}
