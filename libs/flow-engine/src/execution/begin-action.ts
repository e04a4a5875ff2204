import type { ActionResult } from '@voipbin/flow-actions';

import type { CompiledAction } from '../program/compile-program.ts';
import { resolveOption, type ResolvedOption } from '../program/resolved-option.ts';
import { variableOf } from '../variables/variable-of.ts';
import { applyResult } from './apply-result.ts';
import { contextFor } from './context-for.ts';
import type { Draft } from './draft.ts';
import { endRun, failedRun } from './end-run.ts';
import { rest, type Turn } from './turn.ts';

/** Starts an action of the innermost flow. */
export function beginAction(draft: Draft, action: CompiledAction): Turn {
  const { run, limits } = draft;
  if (run.actionCount >= limits.maxActionsPerRun) {
    endRun(draft, failedRun('limit_actions', `A run may execute ${limits.maxActionsPerRun} actions.`));
    return rest;
  }
  run.actionCount += 1;
  const { id, type, definition } = action;
  const resolved =
    definition && (action.constant ?? resolveOption(definition, action.option, (name) => variableOf(run, name)));
  const option = action.constant || !resolved ? null : resolved.option;
  const current = { id, type, index: run.actionCount, option, tmStart: draft.now };
  draft.setCurrent(current);
  if (!definition || !resolved) {
    return applyResult(draft, action, {
      kind: 'fail',
      code: 'unknown_action_type',
      message: `There is no action ${type}.`,
    });
  }
  const refusal = refusalOf(draft, action, resolved);
  return applyResult(draft, action, refusal ?? definition.start(contextFor(draft, current), resolved.value));
}

/** Why an action cannot be started; if it can, the call is answered where the action needs that. */
function refusalOf(draft: Draft, { definition }: CompiledAction, { problems }: ResolvedOption): ActionResult | null {
  const [problem] = problems;
  if (problem) {
    return { kind: 'fail', code: problem.code, message: `${problem.pointer}: ${problem.message}` };
  }
  if (definition?.needs && !draft.hasLiveCall) {
    return { kind: 'fail', code: 'call_required', message: 'There is no live call.' };
  }
  const { call } = draft.run;
  const isUnanswered = call?.direction === 'incoming' && !call.answered && !draft.isOpen('call.command.answer');
  if (definition?.needs === 'answered' && isUnanswered) {
    // The call's commands are carried out in order, so the answer need not be waited for.
    draft.issue({ key: 'call.command.answer', payload: {} });
  }
  return null;
}
