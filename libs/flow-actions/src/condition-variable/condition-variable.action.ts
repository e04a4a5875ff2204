import { compare } from '../condition/compare.ts';
import { conditionLeads, judged, verdicts } from '../condition/judged.ts';
import { defineAction } from '../define-action.ts';
import { hasReference } from '../variables/reference.ts';
import { substitute } from '../variables/substitute.ts';
import { textOf } from '../variables/text-of.ts';
import { ConditionVariableOptions } from './condition-variable.options.ts';

export const conditionVariableAction = defineAction({
  type: 'condition_variable',
  version: 1,
  summary: 'Go on where a variable meets a condition, elsewhere where it does not',
  options: ConditionVariableOptions,
  outcomes: verdicts,
  verbatim: ['variable', 'false_target_id'],
  start(context, options) {
    const lookup = (name: string) => context.variable(name);
    const { variable } = options;
    const text = textOf(hasReference(variable) ? substitute(variable, lookup) : lookup(variable));
    return judged(isMet(text, options), options, { value: text });
  },
  leadsTo: (options) => conditionLeads(options),
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
