import type { ActionCommandKey, ActionContext } from '@voipbin/flow-actions';

import type { CurrentAction } from '../run.ts';
import { variableOf } from '../variables/variable-of.ts';
import type { Draft } from './draft.ts';

/** What the action that the run is at may know. */
export function contextFor(draft: Draft, current: CurrentAction): ActionContext {
  const { run } = draft;
  const own = run.wait?.commandIds ?? [];
  return {
    nowMs: draft.nowMs,
    startedAtMs: Date.parse(current.tmStart),
    hasLiveCall: draft.hasLiveCall,
    digits: run.digits,
    openCommands: run.openCommands
      .filter(({ id }) => own.includes(id))
      .map(({ id, key }) => ({ id, key: key as ActionCommandKey })),
    memory: run.memory[memoryKey(draft, current.id)],
    variable: (name) => variableOf(run, name),
  };
}

/** Actions of flows that were called in remember by themselves: their ids may be those of the run's own flow. */
export function memoryKey({ run }: Draft, actionId: string): string {
  return `${run.stack.length - 1}/${actionId}`;
}
