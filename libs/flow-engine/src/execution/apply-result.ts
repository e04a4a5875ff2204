import type { ActionResult } from '@voipbin/flow-actions';

import type { CompiledAction } from '../program/compile-program.ts';
import { applyEffects } from './apply-effects.ts';
import type { Draft, Ending } from './draft.ts';
import { endRun, failedRun } from './end-run.ts';
import { optionOf, programOf } from './frame-program.ts';
import { park } from './park.ts';
import { pushFlow } from './push-flow.ts';
import { replacementTurn } from './replace-flow.ts';
import { rest, type Turn } from './turn.ts';

type Of<K extends ActionResult['kind']> = Extract<ActionResult, { kind: K }>;

/** Does what the action that the run is at has asked for. */
export function applyResult(draft: Draft, action: CompiledAction, result: ActionResult): Turn {
  if (result.kind !== 'wait') {
    draft.forget(draft.run.wait?.commandIds ?? []);
    draft.run.wait = null;
  }
  const commandIds = applyEffects(draft, action, result);
  if (!draft.isRunning) {
    return rest;
  }
  switch (result.kind) {
    case 'wait':
      park(draft, result, commandIds);
      return rest;
    case 'push':
      return instead(draft) ?? pushFlow(draft, result.flow);
    case 'end':
      return finishRun(draft, result);
    case 'fail':
      return failAction(draft, action, result);
    case 'done':
    case 'jump':
      finishAction(draft, { outcome: result.outcome, output: result.output ?? {}, error: null });
      return following(draft, action, result.outcome, result.kind === 'jump' ? result.target : undefined);
  }
}

function finishRun(draft: Draft, { outcome, reason }: Of<'end'>): Turn {
  finishAction(draft, { outcome, output: {}, error: null });
  endRun(draft, { reason: 'completed', hangup: reason, ending: { outcome: 'completed', output: {}, error: null } });
  return rest;
}

/** Whoever wants another flow does not want that one either which the action would call in. */
function instead(draft: Draft): Turn | undefined {
  if (draft.run.replacement === undefined) {
    return undefined;
  }
  finishAction(draft, { outcome: 'replaced', output: {}, error: null });
  return replacementTurn(draft);
}

/** A media action that fails lets the flow go on, any other ends it, unless the author says where to go. */
function failAction(draft: Draft, action: CompiledAction, { code, message }: Of<'fail'>): Turn {
  finishAction(draft, { outcome: 'failed', output: {}, error: { code, message } });
  const goesOn = action.definition?.needs !== undefined || action.on.failed !== undefined;
  if (goesOn || draft.run.replacement !== undefined) {
    return following(draft, action, 'failed');
  }
  endRun(draft, failedRun(code, message));
  return rest;
}

/** The current action is over. */
export function finishAction(draft: Draft, ending: Ending): void {
  const { frame } = draft;
  if (!frame?.current) {
    return;
  }
  draft.writeLog(frame.current, optionOf(draft, frame), ending);
  draft.run.lastStep = { id: frame.current.id, type: frame.current.type, ...ending };
  draft.setCurrent(null);
}

/** The flow that somebody wants instead, else the branch of the outcome, else where the action jumps to, else its `next_id`, else the next in the list. */
export function following(draft: Draft, action: CompiledAction, outcome: string, target?: string): Turn {
  const replaced = replacementTurn(draft);
  if (replaced) {
    return replaced;
  }
  const { frame } = draft;
  const program = frame && programOf(draft, frame.flow);
  const named = (Object.hasOwn(action.on, outcome) ? action.on[outcome] : undefined) ?? target ?? action.nextId;
  const next = named === undefined ? program?.actions[action.index + 1] : program?.byId.get(named);
  if (next) {
    return { kind: 'begin', action: next };
  }
  if (named === undefined) {
    return { kind: 'return' };
  }
  endRun(draft, failedRun('unknown_target', `There is no action ${named}.`));
  return rest;
}
