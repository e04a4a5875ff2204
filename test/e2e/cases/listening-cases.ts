import { join } from 'node:path';

import { hear, heardAfter, readWav, twoTonePrompt } from '@voipbin/testing';
import { expect, it } from 'vitest';

import { repositoryRoot } from '../../../deploy/local/paths.ts';
import { recordOf } from '../../system/call-record.ts';
import { expectNotHeard } from '../../system/expect-heard.ts';
import { feedAfter } from '../../system/feed-after.ts';
import { givenNumber } from '../../system/given.ts';
import type { System } from '../../system/system.ts';
import { until } from '../../system/until.ts';
import { CALLER } from './caller.ts';
import { itHears } from './it-hears.ts';

export function listeningCases(system: () => System): void {
  itHears('lets the caller hear themselves for a while', async () => {
    const { carrier, api } = system();
    const [said, saidAfter] = [twoTonePrompt(520, 970, 1500), twoTonePrompt(660, 1210, 1000)];
    const number = await givenNumber(system(), [
      { type: 'answer' },
      { id: 'echo', type: 'echo', option: { duration: 3000 } },
      { id: 'after', type: 'sleep', option: { duration: 2500 } },
      { type: 'hangup' },
    ]);
    const caller = await carrier.place({ to: number, from: CALLER });
    const answeredAtMs = await caller.answered;
    const { id } = await until('the call', () => api.findCallTo(number));
    const untilEcho = (is: boolean) =>
      until('the echo', async () => ((await api.client.calls.get(id)).echo === is ? true : undefined));
    await untilEcho(true);
    await caller.say(said);
    await untilEcho(false);
    const afterMs = Date.now();
    await caller.say(saidAfter);
    await caller.ended;

    const heard = heardAfter(await caller.recording(), answeredAtMs);
    // It comes back by way of a channel beside the call, which may lose a few frames when it begins to speak.
    const echoed = hear(heard, said);
    expect(echoed.correlation, JSON.stringify(echoed)).toBeGreaterThanOrEqual(0.85);
    expectNotHeard(heardAfter(heard, afterMs), saidAfter);
    const { steps } = await recordOf(system(), number);
    expect(steps.map(({ action_type, outcome }) => `${action_type} ${outcome ?? ''}`)).toEqual([
      'answer completed',
      'echo completed',
      'sleep completed',
      'hangup completed',
    ]);
  });

  itHears('plays again and again until a digit comes', async () => {
    const { carrier } = system();
    const number = await givenNumber(system(), [
      { type: 'answer' },
      { type: 'play', option: { stream_urls: ['beep'], loop: 2 } },
      { type: 'play', option: { stream_urls: ['beep'], loop: 0, interrupt: true } },
      { type: 'hangup' },
    ]);
    const caller = await carrier.place({ to: number, from: CALLER });
    const answeredAtMs = await caller.answered;
    await caller.untilHeard(2400);
    await caller.press('1');
    await caller.ended;
    const { steps, events } = await recordOf(system(), number);
    expect(steps.map(({ action_type, outcome }) => `${action_type} ${outcome ?? ''}`)).toEqual([
      'answer completed',
      'play completed',
      'play interrupted',
      'hangup completed',
    ]);
    const ends = events.filter(({ type }) => type === 'call.event.playback-finished');
    expect(ends.map(({ payload }) => payload.outcome)).toEqual(['completed', 'stopped']);
    const { samples: beep } = readWav(join(repositoryRoot, 'apps/media-manager/library/beep.wav'));
    const fiveTimes = Float32Array.from(Array.from({ length: 5 }, () => [...beep]).flat());
    const heard = hear(heardAfter(await caller.recording(), answeredAtMs), fiveTimes);
    // With three of the five it would be 0.77; the pauses between them cost 0.1.
    expect(heard.correlation, JSON.stringify(heard)).toBeGreaterThanOrEqual(0.8);
  });

  it.each([
    ['a human, who says a word and waits', 400, 'human'],
    ['a machine, which has a long greeting', 3000, 'machine'],
    ['nobody', 0, 'silence'],
  ])('hears that it is %s', async (_, spokenMs, result) => {
    const { carrier } = system();
    const number = await givenNumber(system(), [
      { type: 'answer' },
      { id: 'listen', type: 'amd' },
      { id: 'who', type: 'variable_set', option: { key: 'who', value: '${voipbin.amd.result}' } },
      { type: 'hangup' },
    ]);
    const caller = await carrier.place({ to: number, from: CALLER });
    await caller.answered;
    if (spokenMs > 0) {
      await Promise.race([caller.say(twoTonePrompt(400, 850, spokenMs)), caller.ended]);
    }
    await caller.ended;
    const { steps, run } = await recordOf(system(), number);
    expect(steps).toMatchObject([{}, { action_id: 'listen', outcome: result }, {}, {}]);
    expect(run?.variables).toMatchObject({ who: result });
  });

  it('hangs a machine up while the flow goes on', async () => {
    const { carrier, api } = system();
    const number = await givenNumber(system(), [
      { type: 'answer' },
      { type: 'amd', option: { async: true, machine_handle: 'hangup' } },
      { type: 'sleep', option: { duration: 60_000 } },
    ]);
    const { next_page_token: start } = await api.events();
    const caller = await carrier.place({ to: number, from: CALLER });
    await caller.answered;
    await Promise.race([caller.say(twoTonePrompt(400, 850, 3000)), caller.ended]);
    await caller.ended;
    const { call, steps } = await recordOf(system(), number);
    expect(call).toMatchObject({ hangup_by: 'local', hangup_reason: 'amd' });
    expect(steps).toMatchObject([{}, { action_type: 'amd', outcome: 'completed' }, { outcome: 'hangup' }]);
    const told = await until('the event', async () =>
      (await feedAfter(system(), start)).find(
        ({ type, reference_id }) => type === 'call_machine_detected' && reference_id === call.id,
      ),
    );
    expect(told.data).toMatchObject({ call_id: call.id, result: 'machine' });
  });
}
