import type { FlowAction } from '@voipbin/contracts';

import { compileProgram } from './program/compile-program.ts';
import { writtenOptions } from './program/written-options.ts';

/** The lists of actions of other flows that a sound flow holds. Pointers are into `{ "actions": [...] }`. */
export function actionsWithin(actions: readonly FlowAction[]): { pointer: string; actions: FlowAction[] }[] {
  return compileProgram(actions).actions.flatMap((action) => {
    const { definition, index } = action;
    const held = definition?.actionsWithin?.(writtenOptions(definition, action).value) ?? [];
    return held.map((inner) => ({
      pointer: `/actions/${index}/option${inner.path}`,
      actions: inner.actions as FlowAction[],
    }));
  });
}
