import type { Problem } from '@voipbin/contracts';
import { actionRegistry, schemaOf } from '@voipbin/flow-actions';

import type { CompiledAction, Program } from '../program/compile-program.ts';
import { outcomesOf } from './action-problems.ts';
import { nearest } from './nearest.ts';

type Hint = (last: string, action: CompiledAction | undefined, program: Program) => string | undefined;

const hints: Partial<Record<string, Hint>> = {
  unknown_action_type: (_, action) =>
    meant(
      action?.type,
      actionRegistry.map(({ type }) => type),
    ) ?? 'docs/actions has every action.',
  unknown_option: (last, action) => {
    const options = optionNames(action);
    return meant(last, options) ?? listed('Its options', options);
  },
  missing_option: (last, action) => descriptionOf(action, last),
  unknown_target: (_, __, { actions }) =>
    `Give an action that id, or lead to one of ${actions
      .slice(0, 5)
      .map(({ id }) => id)
      .join(', ')}.`,
  unknown_outcome: (_, action) => action && listed('Its outcomes', outcomesOf(action)),
  unreachable_action: () => 'Lead to it by `next_id`, `on` or another action, or take it out.',
  loop_without_exit: () =>
    'Put an action into it that waits, such as `sleep` or `digits_receive`, or one that leads out.',
  duplicate_action_id: () => 'Give it another id, or none: ids that are missing are made.',
};

/** The same problems, each with what may mend it where that is known. */
export function withHints(problems: readonly Problem[], program: Program): Problem[] {
  return problems.map((problem) => {
    const [, , index, ...path] = problem.pointer.split('/');
    const action = index === undefined ? undefined : program.actions[Number(index)];
    const hint = hints[problem.code]?.(path.at(-1) ?? '', action, program);
    return hint === undefined ? problem : { ...problem, hint };
  });
}

function meant(written: string | undefined, known: readonly string[]): string | undefined {
  const near = written === undefined ? undefined : nearest(written, known);
  return near && `Did you mean ${near}?`;
}

function listed(what: string, names: readonly string[]): string {
  return names.length === 0 ? `${what}: none.` : `${what}: ${names.join(', ')}.`;
}

function optionNames(action: CompiledAction | undefined): string[] {
  return action?.definition ? Object.keys(schemaOf(action.definition.options).properties) : [];
}

function descriptionOf(action: CompiledAction | undefined, option: string): string | undefined {
  const schema = action?.definition && schemaOf(action.definition.options).properties[option];
  return schema?.description;
}
