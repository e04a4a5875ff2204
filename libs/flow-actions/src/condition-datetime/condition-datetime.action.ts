import { conditionLeads, judged, verdicts } from '../condition/judged.ts';
import { defineAction } from '../define-action.ts';
import { isoLocalTime } from '../time/iso-local-time.ts';
import { localTime } from '../time/local-time.ts';
import { ConditionDatetimeOptions } from './condition-datetime.options.ts';
import { isInTime } from './is-in-time.ts';

export const conditionDatetimeAction = defineAction({
  type: 'condition_datetime',
  version: 1,
  summary: 'Go on at certain times, elsewhere at others',
  options: ConditionDatetimeOptions,
  outcomes: verdicts,
  verbatim: ['false_target_id'],
  start({ nowMs }, options) {
    const { timezone } = options;
    return judged(isInTime(localTime(nowMs, timezone), options), options, { time: isoLocalTime(nowMs, timezone) });
  },
  leadsTo: (options) => conditionLeads(options),
});
