import type { Json } from '@voipbin/common';
import { describe, expect, it } from 'vitest';

import { contextWith } from '../testing/context-with.ts';
import { optionsWith } from '../testing/options-with.ts';
import { conditionVariableAction } from './condition-variable.action.ts';
import { ConditionVariableOptions } from './condition-variable.options.ts';

function outcomeOf(given: Partial<ConditionVariableOptions>, variables: Record<string, Json> = {}): string {
  const options = optionsWith(ConditionVariableOptions, { variable: 'x', ...given });
  const result = conditionVariableAction.start(contextWith({ variables }), options);
  return 'outcome' in result ? result.outcome : result.kind;
}

describe('condition_variable', () => {
  it.each([
    ['10', '>', 9, 'true'],
    ['9', '>', 10, 'false'],
    ['1e3', '==', 1000, 'true'],
    [' 5 ', '<=', 5, 'true'],
    [-1, '<', 0, 'true'],
    ['5', '!=', 5, 'false'],
    ['five', '!=', 5, 'false'],
    ['', '<', 5, 'false'],
  ] as const)('the number %j %s %j is %s', (x, condition, value_number, outcome) => {
    expect(outcomeOf({ condition, value_type: 'number', value_number }, { x })).toBe(outcome);
  });

  it.each([
    ['b', '>', 'a', 'true'],
    ['10', '<', '9', 'true'],
    ['a', '==', 'a', 'true'],
    ['a', '!=', 'a', 'false'],
  ] as const)('the text %j %s %j is %s', (x, condition, value_string, outcome) => {
    expect(outcomeOf({ condition, value_string }, { x })).toBe(outcome);
  });

  it('counts characters, not code units', () => {
    expect(outcomeOf({ condition: '==', value_type: 'length', value_length: 3 }, { x: 'a👍b' })).toBe('true');
  });

  it('compares an unset variable as an empty text', () => {
    expect(outcomeOf({ condition: '==' })).toBe('true');
  });

  it('reads a bare name, a reference, a reference with a default, and a text with references', () => {
    const variables = { x: 'a', y: 'b' };
    expect(outcomeOf({ condition: '==', variable: 'x', value_string: 'a' }, variables)).toBe('true');
    expect(outcomeOf({ condition: '==', variable: '${x}', value_string: 'a' }, variables)).toBe('true');
    expect(outcomeOf({ condition: '==', variable: '${z:-c}', value_string: 'c' }, variables)).toBe('true');
    expect(outcomeOf({ condition: '==', variable: '${x}-${y}', value_string: 'a-b' }, variables)).toBe('true');
  });

  it('goes to its target where the condition is not met', () => {
    const options = optionsWith(ConditionVariableOptions, {
      condition: '==',
      variable: 'x',
      value_string: 'a',
      false_target_id: 'elsewhere',
    });
    expect(conditionVariableAction.start(contextWith(), options)).toMatchObject({ kind: 'jump', target: 'elsewhere' });
  });
});
