import type { FlowAction, Problem } from '@voipbin/contracts';

import { defaultLimits, type Limits } from './limits.ts';
import { type CompiledAction, compileProgram } from './program/compile-program.ts';
import { withIds } from './program/with-ids.ts';
import { writtenOptions } from './program/written-options.ts';
import { idProblems, optionProblems, targetProblems } from './validation/action-problems.ts';
import { graphOf } from './validation/graph.ts';
import { graphProblems } from './validation/graph-problems.ts';
import { withHints } from './validation/with-hints.ts';
import { shapeAction } from './validation/shape.ts';
import { unsetVariables } from './validation/unset-variables.ts';

export interface ValidatedFlow {
  /** The actions with an id each; to be stored when there is no problem of severity `error`. */
  actions: FlowAction[];
  problems: Problem[];
}

/** Checks the actions of a flow whole. All problems come at once, with pointers into `{ "actions": [...] }`. */
export function validateFlow(given: unknown, limits: Limits = defaultLimits): ValidatedFlow {
  const problem = listProblem(given, limits);
  if (problem) {
    return { actions: [], problems: [problem] };
  }
  const shaped = (given as unknown[]).map(shapeAction);
  const actions = withIds(shaped.map(({ action }) => action));
  const program = compileProgram(actions);
  const ofActions = program.actions.map((action, index) => {
    const problems = ownProblems(action, shaped[index]?.problems ?? []);
    const inner = problems.length === 0 ? problemsWithin(action, limits) : [];
    return [...problems, ...inner, ...targetProblems(action, program, problems.length === 0)];
  });
  const graph = graphOf(program, ({ index }) => ofActions[index]?.length === 0);
  const problems = [
    ...ofActions.flat(),
    ...idProblems(program),
    ...graphProblems(program, graph),
    ...unsetVariables(program),
  ];
  return { actions, problems: withHints(problems, program) };
}

/** An action of the wrong shape may have lost its type with it. */
function ownProblems(action: CompiledAction, ofShape: Problem[]): Problem[] {
  return ofShape.length > 0 && !action.definition ? ofShape : [...ofShape, ...optionProblems(action)];
}

/** What is wrong with the actions of another flow that an action holds. */
function problemsWithin(action: CompiledAction, limits: Limits): Problem[] {
  const { definition, index } = action;
  const held = definition?.actionsWithin?.(writtenOptions(definition, action).value) ?? [];
  return held.flatMap(({ path, actions }) =>
    validateFlow(actions, limits).problems.map((problem) => ({
      ...problem,
      pointer: `/actions/${index}/option${path}${problem.pointer.replace('/actions', '')}`,
    })),
  );
}

function listProblem(given: unknown, { maxFlowActions }: Limits): Problem | null {
  const at = { pointer: '/actions', severity: 'error' } as const;
  if (!Array.isArray(given)) {
    return { ...at, code: 'invalid_field', message: 'The actions of a flow are a list.' };
  }
  if (given.length === 0) {
    return { ...at, code: 'empty_flow', message: 'A flow has at least one action.' };
  }
  return given.length > maxFlowActions
    ? { ...at, code: 'limit_flow_actions', message: `A flow may have ${maxFlowActions} actions.` }
    : null;
}
