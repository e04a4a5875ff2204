import { heardAfter, twoTonePrompt } from '@voipbin/testing';
import { describe, expect, it } from 'vitest';

import type { FlowAction } from '../../system/api.ts';
import { recordOf } from '../../system/call-record.ts';
import { expectHeard, expectNotHeard } from '../../system/expect-heard.ts';
import { givenNumber } from '../../system/given.ts';
import type { System } from '../../system/system.ts';
import { AT_ONCE_MS, CALLER } from './caller.ts';
import { itHears } from './it-hears.ts';

const question = twoTonePrompt(500, 700, 1500);
const first = twoTonePrompt(600, 1000, 1500);
const second = twoTonePrompt(800, 1300, 1500);
const other = twoTonePrompt(900, 1500, 1500);

/** Asks, collects with these options, and plays `first` for 1, `second` for 23, else `other`. */
function menu({ media }: System, collect: Record<string, unknown>, asks = question): FlowAction[] {
  const play = (name: string, samples: Float32Array): Pick<FlowAction, 'type' | 'option'> => ({
    type: 'play',
    option: { stream_urls: [media.serve(name, samples)] },
  });
  return [
    { type: 'answer' },
    { id: 'question', ...play(`question-${asks.length}`, asks) },
    { id: 'digits', type: 'digits_receive', option: collect },
    { type: 'branch', option: { target_ids: { '1': 'first', '23': 'second' }, default_target_id: 'other' } },
    { id: 'first', ...play('first', first), next_id: 'end' },
    { id: 'second', ...play('second', second), next_id: 'end' },
    { id: 'other', ...play('other', other) },
    { id: 'end', type: 'hangup' },
  ];
}

export function digitCases(system: () => System): void {
  describe('a menu', () => {
    it.each([
      { pressed: '1', hears: 'first', answer: first },
      { pressed: '23', hears: 'second', answer: second },
      { pressed: '9', hears: 'other', answer: other },
    ])('plays $hears to a caller who presses $pressed', async ({ pressed, hears, answer }) => {
      const number = await givenNumber(system(), menu(system(), { length: pressed.length, duration: 10_000 }));

      const call = await system().carrier.place({ to: number, from: CALLER });
      const answeredAtMs = await call.answered;
      await call.untilHeard(1000);
      await call.press(pressed);

      const heard = heardAfter(await call.recording(), answeredAtMs);
      const asked = expectHeard(heard, question);
      expect(expectHeard(heard, answer).startedAtMs).toBeGreaterThan(asked.endedAtMs - AT_ONCE_MS);
      for (const not of [first, second, other].filter((each) => each !== answer)) expectNotHeard(heard, not);
      const { run, steps, events } = await recordOf(system(), number);
      expect(run).toMatchObject({ end_reason: 'completed' });
      expect(steps.map(({ action_id }) => action_id)).toContain(hears);
      expect(steps[2]).toMatchObject({ action_id: 'digits', outcome: 'completed', output: { digits: pressed } });
      const digits = events.filter(({ type }) => type === 'call.event.dtmf-received');
      expect(digits.map(({ payload }) => payload.digit).join('')).toBe(pressed);
    });

    itHears('takes digits that were typed ahead, while it still asks', async () => {
      const longQuestion = twoTonePrompt(500, 700, 3000);
      const number = await givenNumber(system(), menu(system(), { length: 2, duration: 10_000 }, longQuestion));

      const call = await system().carrier.place({ to: number, from: CALLER });
      const answeredAtMs = await call.answered;
      await call.press('23');

      const heard = heardAfter(await call.recording(), answeredAtMs);
      // Who presses keys hears nothing meanwhile, but the question goes on to its end.
      const asked = expectHeard(heard, longQuestion.subarray(longQuestion.length / 2));
      const replied = expectHeard(heard, second);
      expect(replied.startedAtMs - asked.endedAtMs).toBeLessThan(1000);
      const { steps } = await recordOf(system(), number);
      expect(steps[2]).toMatchObject({ action_id: 'digits', outcome: 'completed', output: { digits: '23' } });
    });

    itHears('goes on at the terminating key, which is no digit', async () => {
      const number = await givenNumber(system(), menu(system(), { key: '#', duration: 30_000 }));

      const call = await system().carrier.place({ to: number, from: CALLER });
      const answeredAtMs = await call.answered;
      await call.untilHeard(1000);
      await call.press('23#');

      expectHeard(heardAfter(await call.recording(), answeredAtMs), second);
      const { steps } = await recordOf(system(), number);
      expect(steps[2]).toMatchObject({ action_id: 'digits', outcome: 'completed', output: { digits: '23' } });
    });

    itHears('waits for a silent caller as long as it was told, then goes on', async () => {
      const number = await givenNumber(system(), menu(system(), { length: 1, duration: 2000 }));

      const call = await system().carrier.place({ to: number, from: CALLER });
      const heard = heardAfter(await call.recording(), await call.answered);

      const asked = expectHeard(heard, question);
      const waitedMs = expectHeard(heard, other).startedAtMs - asked.endedAtMs;
      expect(waitedMs).toBeGreaterThan(1900);
      expect(waitedMs).toBeLessThan(3000);
      const { steps } = await recordOf(system(), number);
      expect(steps[2]).toMatchObject({ action_id: 'digits', outcome: 'timeout', output: { digits: '' } });
    });
  });
}
