import { describe, expect, it } from 'vitest';

import { contextWith } from '../testing/context-with.ts';
import { optionsWith } from '../testing/options-with.ts';
import { conditionCallDigitsAction } from './condition-call-digits.action.ts';
import { ConditionCallDigitsOptions } from './condition-call-digits.options.ts';

describe('condition_call_digits', () => {
  it.each([
    ['123', { length: 3 }, 'true'],
    ['12', { length: 3 }, 'false'],
    ['1#', { length: 3, key: '#*' }, 'true'],
    ['1', { key: '#' }, 'false'],
    ['1', {}, 'true'],
    [undefined, {}, 'false'],
    [undefined, { key: '1' }, 'false'],
  ] as const)('%j with %j is %s', (digits, given, outcome) => {
    const variables = digits === undefined ? {} : { 'voipbin.call.digits': digits };
    const options = optionsWith(ConditionCallDigitsOptions, given);
    expect(conditionCallDigitsAction.start(contextWith({ variables }), options)).toMatchObject({
      kind: 'done',
      outcome,
      output: { digits: digits ?? '' },
    });
  });

  it('goes to its target where it is not met', () => {
    const options = optionsWith(ConditionCallDigitsOptions, { length: 1, false_target_id: 'again' });
    expect(conditionCallDigitsAction.start(contextWith(), options)).toMatchObject({ kind: 'jump', target: 'again' });
    expect(conditionCallDigitsAction.leadsTo?.(options)).toEqual({
      targets: [{ path: '/false_target_id', id: 'again' }],
      fallsThrough: true,
    });
  });
});
