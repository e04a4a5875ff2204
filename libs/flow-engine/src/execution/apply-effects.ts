import type { ActionEffects } from '@voipbin/flow-actions';

import type { CompiledAction } from '../program/compile-program.ts';
import { sizeOf } from '../variables/size-of.ts';
import { memoryKey } from './context-for.ts';
import type { Draft } from './draft.ts';
import { endRun, failedRun } from './end-run.ts';

/** What every result brings along; returns the ids of its commands. It may end the run. */
export function applyEffects(draft: Draft, action: CompiledAction, effects: ActionEffects): string[] {
  const { run, limits } = draft;
  const commandIds = (effects.commands ?? []).map((command) => draft.issue(command));
  run.digits = effects.digits ?? run.digits;
  if (effects.memory !== undefined) {
    run.memory = { ...run.memory, [memoryKey(draft, action.id)]: effects.memory };
  }
  const { clears } = effects;
  if (clears !== undefined) {
    run.variables = Object.fromEntries(Object.entries(run.variables).filter(([name]) => !name.startsWith(clears)));
  }
  if (effects.variables) {
    run.variables = { ...run.variables, ...effects.variables };
    if (sizeOf(run.variables) > limits.maxVariablesBytes) {
      endRun(draft, failedRun('limit_variables', `Variables may take ${limits.maxVariablesBytes} bytes.`));
    }
  }
  return commandIds;
}
