import type { Problem } from '@voipbin/contracts';
import { pointerTo } from '@voipbin/flow-actions';

import type { CompiledAction, Program } from '../program/compile-program.ts';
import { endsFlow, leadsOf } from '../program/leads-of.ts';
import { writtenOptions } from '../program/written-options.ts';

/** What is wrong with an action's type and options. */
export function optionProblems(action: CompiledAction): Problem[] {
  const { definition, index, type } = action;
  return definition
    ? writtenOptions(definition, action).problems
    : [problem(`/actions/${index}/type`, 'unknown_action_type', `There is no action ${type}.`)];
}

/** What is wrong with the ways out of an action; those in its options count once the action is sound. */
export function targetProblems(action: CompiledAction, { byId }: Program, isSound: boolean): Problem[] {
  const { definition, index } = action;
  const base = `/actions/${index}`;
  const leads = isSound ? leadsOf(action) : { targets: [], fallsThrough: true };
  const targets = [
    ...leads.targets.map(({ path, id }) => ({ pointer: `${base}/option${path}`, id })),
    ...Object.entries(action.on).map(([outcome, id]) => ({ pointer: pointerTo(`${base}/on`, outcome), id })),
    ...(action.nextId === undefined ? [] : [{ pointer: `${base}/next_id`, id: action.nextId }]),
  ];
  const outcomes = endsFlow(leads) ? [] : outcomesOf(action);
  const named = Object.keys(action.on).filter((outcome) => definition && !outcomes.includes(outcome));
  return [
    ...named.map((outcome) => {
      const message = `${action.type} does not lead on with the outcome ${outcome}.`;
      return problem(pointerTo(`${base}/on`, outcome), 'unknown_outcome', message);
    }),
    ...targets
      .filter(({ id }) => !byId.has(id))
      .map(({ pointer, id }) => problem(pointer, 'unknown_target', `There is no action ${id} in this flow.`)),
  ];
}

/** The outcomes by which an action may lead on. */
export function outcomesOf({ definition, timeoutMs }: CompiledAction): string[] {
  const ofTime = timeoutMs === undefined || definition?.outcomes.includes('timeout') ? [] : ['timeout'];
  return [...(definition?.outcomes ?? []), ...ofTime, 'failed'];
}

/** Ids that an earlier action has already. */
export function idProblems({ actions, byId }: Program): Problem[] {
  const first = new Map([...actions].reverse().map(({ id, index }) => [id, index]));
  return actions
    .filter(({ id, index }) => byId.has(id) && first.get(id) !== index)
    .map(({ id, index }) =>
      problem(`/actions/${index}/id`, 'duplicate_action_id', `The id ${id} is taken by an action before.`),
    );
}

function problem(pointer: string, code: string, message: string): Problem {
  return { pointer, code, message, severity: 'error' };
}
