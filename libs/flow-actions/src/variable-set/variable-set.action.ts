import { defineAction } from '../define-action.ts';
import { textOf } from '../variables/text-of.ts';
import { VariableSetOptions } from './variable-set.options.ts';

export const variableSetAction = defineAction({
  type: 'variable_set',
  version: 1,
  summary: 'Set a variable',
  options: VariableSetOptions,
  sets: ({ key }) => [key],
  outcomes: ['completed'],
  start: (_context, { key, value }) => ({
    kind: 'done',
    outcome: 'completed',
    ...(key === 'voipbin.call.digits'
      ? { digits: { collected: textOf(value), ahead: '', trailing: '' } }
      : { variables: { [key]: value } }),
  }),
});
