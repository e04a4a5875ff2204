import type { CommandKey, FlowAction } from '@voipbin/contracts';
import fc from 'fast-check';

import type { WorldScript } from '../simulator/world-script.ts';

const digits = fc.string({ unit: fc.constantFrom(...'0123456789*#'), maxLength: 5 });
const text = fc.constantFrom(
  'Hello.',
  '${a}',
  '${b:-5}',
  '${voipbin.call.digits}',
  '${voipbin.step.error}',
  '${__proto__}',
);
const ms = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.constant('${b}'));

/** Options that are right, or become so or not by their variables. */
const optionsOf = (id: fc.Arbitrary<string>): Record<string, fc.Arbitrary<Record<string, unknown>>> => ({
  answer: fc.constant({}),
  stop: fc.constant({}),
  hangup: fc.record({ reason: fc.constantFrom('normal', 'busy', '', '${a}') }),
  sleep: fc.record({ duration: ms }),
  talk: fc.record({ text, interrupt: fc.boolean() }),
  play: fc.record({
    stream_urls: fc.array(fc.constantFrom('beep', 'https://a.test/b.wav', '${a}'), { minLength: 1, maxLength: 3 }),
    interrupt: fc.boolean(),
  }),
  digits_receive: fc.record({
    duration: ms,
    length: fc.integer({ min: 0, max: 4 }),
    key: fc.constantFrom('', '#', '*#'),
    inter_digit_timeout: fc.integer({ min: 0, max: 2000 }),
    keep: fc.boolean(),
  }),
  goto: fc.record({ target_id: id, loop_count: fc.integer({ min: 0, max: 5 }) }, { requiredKeys: ['target_id'] }),
  branch: fc.record(
    {
      variable: fc.constantFrom('a', 'voipbin.call.digits'),
      target_ids: fc.dictionary(digits, id),
      default_target_id: id,
    },
    { requiredKeys: ['target_ids'] },
  ),
  variable_set: fc.record({
    key: fc.constantFrom('a', 'b', '__proto__', 'voipbin.call.digits', '${a}'),
    value: fc.oneof(text, fc.integer(), fc.constant('${a}${a}x')),
  }),
  condition_variable: fc.record({
    condition: fc.constantFrom('==', '!=', '>', '>=', '<', '<='),
    variable: fc.constantFrom('a', '${b}', 'voipbin.step.digits'),
    value_type: fc.constantFrom('string', 'number', 'length'),
    value_string: fc.constantFrom('', '1'),
    false_target_id: id,
  }),
});

/** Actions of every type; they lead to each other, and where they need not be sound also nowhere. */
function flows(isSound: boolean): fc.Arbitrary<FlowAction[]> {
  return fc.integer({ min: 1, max: 6 }).chain((length) => {
    const ids = [...'abcdef'.slice(0, length)];
    const id = fc.constantFrom(...ids, ...(isSound ? [] : ['nowhere']));
    const options = optionsOf(id);
    const types = [...Object.keys(options), ...(isSound ? [] : ['sing'])];
    const outcome = fc.constantFrom('failed', ...(isSound ? [] : ['completed', 'timeout', 'interrupted', 'matched']));
    const action = fc.constantFrom(...types).chain((type) =>
      fc.record(
        {
          type: fc.constant(type),
          option: options[type] ?? fc.constant({}),
          next_id: id,
          on: fc.dictionary(outcome, id),
        },
        { requiredKeys: ['type', 'option'] },
      ),
    );
    const actions = fc.array(action, { minLength: length, maxLength: length });
    return actions.map((list) => list.map((each, index) => ({ ...each, id: ids[index] ?? '' })));
  });
}

export const anyActions = flows(false);

/** What a check lets pass, but for actions that nothing leads to and loops without an exit. */
export const soundActions = flows(true);

const commandKeys: CommandKey[] = [
  'call.command.answer',
  'call.command.hangup',
  'call.command.play',
  'call.command.stop-playback',
  'tts.command.synthesize',
  'media.command.prepare',
];

/** Worlds in which things go wrong more often than in ours. */
export const anyWorld: fc.Arbitrary<WorldScript> = fc.record(
  {
    caller: fc.array(
      fc.record({ at: fc.integer({ min: 0, max: 20_000 }), digits, hangsUp: fc.boolean() }, { requiredKeys: ['at'] }),
      { maxLength: 4 },
    ),
    stopAt: fc.integer({ min: 0, max: 60_000 }),
    speechMs: fc.integer({ min: 0, max: 5000 }),
    mediaMs: fc.integer({ min: 0, max: 5000 }),
    refuses: fc.dictionary(fc.constantFrom(...commandKeys), fc.constant('refused'), { maxKeys: 2 }),
    ignores: fc.uniqueArray(fc.constantFrom(...commandKeys), { maxLength: 2 }),
    playback: fc.constantFrom('completed', 'failed'),
  },
  { requiredKeys: [] },
);
