import { heardAfter, twoTonePrompt } from '@voipbin/testing';
import { expect, it } from 'vitest';

import { recordOf } from '../../system/call-record.ts';
import { expectHeard, expectNotHeard } from '../../system/expect-heard.ts';
import { givenNumber } from '../../system/given.ts';
import type { System } from '../../system/system.ts';
import { CALLER } from './caller.ts';
import { itHears } from './it-hears.ts';

interface Party {
  number: string;
  digit: string;
  question: Float32Array;
  reply: Float32Array;
}

/** A number with a question of its own and a reply of its own to each of the ten digits. */
async function party(system: System, n: number): Promise<Party> {
  const { media } = system;
  const digit = String(n);
  const question = twoTonePrompt(400 + 60 * n, 1100 + 70 * n, 2000);
  const reply = twoTonePrompt(430 + 60 * n, 1900 + 70 * n, 1500);
  const number = await givenNumber(system, [
    { type: 'answer' },
    { type: 'play', option: { stream_urls: [media.serve(`question-${n}`, question)] } },
    { type: 'digits_receive', option: { length: 1, duration: 15_000 } },
    { type: 'branch', option: { target_ids: { [digit]: 'reply' }, default_target_id: 'end' } },
    { id: 'reply', type: 'play', option: { stream_urls: [media.serve(`reply-${n}`, reply)] } },
    { id: 'end', type: 'hangup' },
  ]);
  return { number, digit, question, reply };
}

export function crowdCases(system: () => System): void {
  itHears('serves ten callers at once, each of whom hears only what is meant for them', async () => {
    const parties = await Promise.all(Array.from({ length: 10 }, (_, n) => party(system(), n)));

    const heard = await Promise.all(
      parties.map(async ({ number, digit }, n) => {
        const call = await system().carrier.place({ to: number, from: `+1202555010${n}` });
        const answeredAtMs = await call.answered;
        await call.untilHeard(1500);
        await call.press(digit);
        return heardAfter(await call.recording(), answeredAtMs);
      }),
    );

    for (const [n, { number, question, reply }] of parties.entries()) {
      const recording = heard[n] ?? expect.fail();
      expectHeard(recording, question);
      expectHeard(recording, reply);
      for (const other of parties.filter((each) => each.number !== number)) expectNotHeard(recording, other.question);
      const { call, steps } = await recordOf(system(), number);
      expect(call.source.target).toBe(`+1202555010${n}`);
      expect(steps.map(({ action_id }) => action_id)).toContain('reply');
    }
  });

  it('lets a caller’s name change nothing', async () => {
    const name = 'x,context=trunk,"y';
    const tune = twoTonePrompt(550, 850, 1500);
    const number = await givenNumber(system(), [
      { type: 'answer' },
      { type: 'play', option: { stream_urls: [system().media.serve('named', tune)] } },
    ]);

    const call = await system().carrier.place({ to: number, from: CALLER, fromName: name });
    expectHeard(heardAfter(await call.recording(), await call.answered), tune);
    const record = await recordOf(system(), number);
    expect(record.call.source).toMatchObject({ target: CALLER, target_name: name });
    expect(record.call.destination).toMatchObject({ target: number });
    expect(record.run).toMatchObject({ end_reason: 'completed' });
  });
}
