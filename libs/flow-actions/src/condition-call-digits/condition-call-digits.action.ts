import { conditionLeads, judged, verdicts } from '../condition/judged.ts';
import { defineAction } from '../define-action.ts';
import { textOf } from '../variables/text-of.ts';
import { ConditionCallDigitsOptions } from './condition-call-digits.options.ts';

export const conditionCallDigitsAction = defineAction({
  type: 'condition_call_digits',
  version: 1,
  summary: 'Go on where the caller has typed enough, elsewhere where not',
  options: ConditionCallDigitsOptions,
  outcomes: verdicts,
  verbatim: ['false_target_id'],
  start(context, options) {
    const digits = textOf(context.variable('voipbin.call.digits'));
    return judged(isMet(digits, options), options, { digits });
  },
  leadsTo: (options) => conditionLeads(options),
});

function isMet(digits: string, { length, key }: ConditionCallDigitsOptions): boolean {
  if (length === 0 && key === '') {
    return digits !== '';
  }
  return (length > 0 && digits.length >= length) || [...key].some((one) => digits.includes(one));
}
