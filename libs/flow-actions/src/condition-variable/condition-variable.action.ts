import { defineAction } from '../define-action.ts';
import { hasReference } from '../variables/reference.ts';
import { substitute } from '../variables/substitute.ts';
import { textOf } from '../variables/text-of.ts';
import { compare } from './compare.ts';
import { ConditionVariableOptions } from './condition-variable.options.ts';

export const conditionVariableAction = defineAction({
  type: 'condition_variable',
  version: 1,
  summary: 'Go on where a variable meets a condition, elsewhere where it does not',
  options: ConditionVariableOptions,
  outcomes: ['true', 'false'],
  verbatim: ['variable', 'false_target_id'],
  start(context, options) {
    const lookup = (name: string) => context.variable(name);
    const { variable } = options;
    const text = textOf(hasReference(variable) ? substitute(variable, lookup) : lookup(variable));
    const output = { value: text };
    if (isMet(text, options)) {
      return { kind: 'done', outcome: 'true', output };
    }
    return options.false_target_id === undefined
      ? { kind: 'done', outcome: 'false', output }
      : { kind: 'jump', outcome: 'false', target: options.false_target_id, output };
  },
  leadsTo: ({ false_target_id }) => ({
    targets: false_target_id === undefined ? [] : [{ path: '/false_target_id', id: false_target_id }],
    fallsThrough: true,
  }),
});

function isMet(text: string, options: ConditionVariableOptions): boolean {
  switch (options.value_type) {
    case 'string':
      return compare(text, options.condition, options.value_string);
    case 'number':
      return compare(text.trim() === '' ? NaN : Number(text), options.condition, options.value_number);
    case 'length':
      return compare([...text].length, options.condition, options.value_length);
  }
}
