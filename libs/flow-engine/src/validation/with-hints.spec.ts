import { describe, expect, it } from 'vitest';

import { validateFlow } from '../validate-flow.ts';
import { nearest } from './nearest.ts';

const hintOf = (actions: unknown[], code: string): string | undefined =>
  validateFlow(actions).problems.find((problem) => problem.code === code)?.hint;

describe('hints', () => {
  it.each([
    [[{ type: 'digit_receive', option: {} }], 'unknown_action_type', 'Did you mean digits_receive?'],
    [[{ type: 'dance' }], 'unknown_action_type', 'docs/actions has every action.'],
    [[{ type: 'sleep', option: { duraton: 5 } }], 'unknown_option', 'Did you mean duration?'],
    [[{ type: 'sleep', option: { why: 5 } }], 'unknown_option', 'Its options: duration.'],
    [[{ type: 'empty', option: { why: 5 } }], 'unknown_option', 'Its options: none.'],
    [[{ type: 'sleep' }], 'missing_option', 'How long to wait, in milliseconds.'],
    [[{ id: 'a', type: 'answer', next_id: 'b' }], 'unknown_target', 'Give an action that id, or lead to one of a.'],
    [[{ type: 'block', on: { late: 'x' } }], 'unknown_outcome', 'Its outcomes: completed, timeout, failed.'],
    [
      [{ type: 'stop' }, { type: 'stop' }],
      'unreachable_action',
      'Lead to it by `next_id`, `on` or another action, or take it out.',
    ],
  ])('for %j: %s', (actions, code, hint) => {
    expect(hintOf(actions, code)).toBe(hint);
  });

  it('are not given where the message says it all', () => {
    expect(hintOf([{ type: 'sleep', option: { duration: -1 } }], 'invalid_option')).toBeUndefined();
  });
});

describe('the nearest word', () => {
  it.each([
    ['tlak', ['talk', 'play'], 'talk'],
    ['PLAY', ['talk', 'play'], 'play'],
    ['xyz', ['talk', 'play'], undefined],
    ['a', ['b'], undefined],
    ['', [], undefined],
  ])('to %j among %j is %j', (written, known, expected) => {
    expect(nearest(written, known)).toBe(expected);
  });
});
