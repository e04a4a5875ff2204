import type { Json } from '@voipbin/common';

import type { ActionContext } from '../action-context.ts';
import { noDigits } from '../digits.ts';

/** A context for specs: a live call at the moment 10 000, an action that has just begun, and what the spec says otherwise. */
export function contextWith(
  known: Partial<Omit<ActionContext, 'variable'>> & { variables?: Record<string, Json> } = {},
): ActionContext {
  const { variables = {}, ...rest } = known;
  return {
    nowMs: 10_000,
    startedAtMs: 10_000,
    hasLiveCall: true,
    digits: noDigits,
    openCommands: [],
    memory: undefined,
    variable: (name) => variables[name],
    ...rest,
  };
}
