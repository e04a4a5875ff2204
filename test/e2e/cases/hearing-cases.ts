import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { telephoneWav } from '@voipbin/audio';
import { heardAfter, twoTonePrompt } from '@voipbin/testing';
import { expect, it } from 'vitest';

import { recordOf } from '../../system/call-record.ts';
import { expectHeard } from '../../system/expect-heard.ts';
import { givenNumber, givenNumberThatTalks } from '../../system/given.ts';
import type { System } from '../../system/system.ts';
import { CALLER } from './caller.ts';
import { itHears } from './it-hears.ts';

export function hearingCases(system: () => System): void {
  itHears('plays audio from a URL to the caller and hangs up', async () => {
    const { carrier, media } = system();
    const tune = twoTonePrompt(500, 800, 3000);
    const number = await givenNumber(system(), [
      { type: 'answer' },
      { type: 'play', option: { stream_urls: [media.serve('tune', tune)] } },
      { type: 'hangup' },
    ]);

    const call = await carrier.place({ to: number, from: CALLER });
    const answeredAtMs = await call.answered;
    const end = await call.ended;

    const heard = expectHeard(heardAfter(await call.recording(), answeredAtMs), tune);
    expect(heard.startedAtMs - answeredAtMs).toBeLessThan(2000);
    expect(end).toMatchObject({ cause: 16 });
    expect(end.atMs - heard.endedAtMs).toBeLessThan(1000);
    const record = await recordOf(system(), number);
    expect(record.call).toMatchObject({ hangup_by: 'local', hangup_reason: 'normal', source: { target: CALLER } });
    expect(record.events.map(({ type }) => type)).toEqual([
      'call.event.created',
      'call.event.answered',
      'call.event.playback-finished',
      'call.event.ended',
    ]);
    expect(record.run).toMatchObject({ end_reason: 'completed' });
    expect(record.steps.map(({ action_type, outcome }) => [action_type, outcome])).toEqual([
      ['answer', 'completed'],
      ['play', 'completed'],
      ['hangup', 'completed'],
    ]);
  });

  itHears('plays a file of the operator by its name, be it ever so short', async () => {
    const { carrier, stack } = system();
    const tune = twoTonePrompt(600, 900, 1000);
    const library = join(stack.plan.options.directory, 'media/library');
    mkdirSync(library, { recursive: true });
    writeFileSync(join(library, 'a.wav'), telephoneWav(tune));
    const number = await givenNumber(system(), [
      { type: 'answer' },
      { id: 'name', type: 'play', option: { stream_urls: ['a'] } },
    ]);

    const call = await carrier.place({ to: number, from: CALLER });

    expectHeard(heardAfter(await call.recording(), await call.answered), tune);
    expect((await recordOf(system(), number)).steps).toMatchObject([{}, { action_id: 'name', outcome: 'completed' }]);
  });

  it('speaks a text to the caller, whom it answers for that', async () => {
    const { number, speech } = await givenNumberThatTalks(system(), [
      { type: 'talk', option: { text: 'Your table for four is booked for tonight at half past seven.' } },
    ]);

    const call = await system().carrier.place({ to: number, from: CALLER });
    const recording = heardAfter(await call.recording(), await call.answered);

    expectHeard(recording, speech);
    const record = await recordOf(system(), number);
    expect(record.run).toMatchObject({ end_reason: 'completed' });
    expect(record.steps).toMatchObject([{ action_type: 'talk', outcome: 'completed', error: null }]);
  });

  it('ends flow and call when the caller hangs up in the middle of a talk', async () => {
    const text = 'This is a long story about a caller who did not want to hear how a long story goes on and on and on.';
    const { number, speech } = await givenNumberThatTalks(system(), [
      { id: 'story', type: 'talk', option: { text } },
      { type: 'talk', option: { text } },
    ]);

    const call = await system().carrier.place({ to: number, from: CALLER });
    const answeredAtMs = await call.answered;
    await call.untilHeard(2000);
    await call.hangUp();
    await call.ended;

    const began = speech.subarray(0, 8000 * 1.5);
    expectHeard(heardAfter(await call.recording(), answeredAtMs), began);
    const record = await recordOf(system(), number);
    expect(record.call).toMatchObject({ hangup_by: 'remote', hangup_reason: 'normal' });
    expect(record.run).toMatchObject({ end_reason: 'hangup' });
    expect(record.steps).toMatchObject([{ action_id: 'story', outcome: 'hangup' }]);
  });
}
