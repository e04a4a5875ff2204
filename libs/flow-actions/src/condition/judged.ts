import type { JsonObject } from '@voipbin/common';

import type { ActionResult } from '../action-result.ts';
import type { Leads } from '../define-action.ts';

/** Where a condition may send the flow when it is not met. */
export interface ConditionTarget {
  false_target_id?: string;
}

/** The outcomes of a condition. */
export const verdicts = ['true', 'false'] as const;

export type Verdict = (typeof verdicts)[number];

/** Met: the next action. Not met: the action that the condition names for it, if it does. */
export function judged(isMet: boolean, options: ConditionTarget, output: JsonObject): ActionResult<Verdict> {
  if (isMet) {
    return { kind: 'done', outcome: 'true', output };
  }
  return options.false_target_id === undefined
    ? { kind: 'done', outcome: 'false', output }
    : { kind: 'jump', outcome: 'false', target: options.false_target_id, output };
}

export function conditionLeads({ false_target_id }: ConditionTarget): Leads {
  return {
    targets: false_target_id === undefined ? [] : [{ path: '/false_target_id', id: false_target_id }],
    fallsThrough: true,
  };
}
