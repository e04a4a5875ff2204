import { describe, expect, it } from 'vitest';

import { contextWith } from '../testing/context-with.ts';
import { variableSetAction } from './variable-set.action.ts';

describe('variable_set', () => {
  it('sets a variable, with the type of its value', () => {
    const result = variableSetAction.start(contextWith(), { key: 'order', value: { id: 7 } });
    expect(result).toEqual({ kind: 'done', outcome: 'completed', variables: { order: { id: 7 } } });
  });

  it('sets the digits, and forgets what was typed ahead', () => {
    const context = contextWith({ digits: { collected: '1', ahead: '23', trailing: '#' } });
    expect(variableSetAction.start(context, { key: 'voipbin.call.digits', value: '' })).toMatchObject({
      digits: { collected: '', ahead: '', trailing: '' },
    });
  });
});
