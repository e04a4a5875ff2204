import { conditionLeads, judged, verdicts } from '../condition/judged.ts';
import { defineAction } from '../define-action.ts';
import { textOf } from '../variables/text-of.ts';
import { ConditionCallStatusOptions } from './condition-call-status.options.ts';

export const conditionCallStatusAction = defineAction({
  type: 'condition_call_status',
  version: 1,
  summary: 'Go on where the call has a status, elsewhere where it has another',
  options: ConditionCallStatusOptions,
  outcomes: verdicts,
  verbatim: ['false_target_id'],
  start(context, options) {
    const status = textOf(context.variable('voipbin.call.status'));
    return judged(status === options.status, options, { status });
  },
  leadsTo: (options) => conditionLeads(options),
});
