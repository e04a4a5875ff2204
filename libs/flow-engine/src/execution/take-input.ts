import type { EngineInput } from '../engine-input.ts';
import { advance } from './advance.ts';
import type { Draft } from './draft.ts';
import { endIfOverdue } from './end-if-overdue.ts';
import { sizeOf } from '../variables/size-of.ts';
import { endRun, failedRun } from './end-run.ts';
import { firstTurn, isUnbegun } from './first-turn.ts';
import { failCurrent, resumeAction } from './resume-action.ts';
import { replaceNow } from './replace-flow.ts';
import { takeMessage } from './take-message.ts';
import { isTimedOut, timeOut } from './time-out.ts';
import type { Turn } from './turn.ts';

/** Works one input into the draft; false when it says nothing new to the run. */
export function takeInput(draft: Draft, input: EngineInput): boolean {
  switch (input.kind) {
    case 'message':
      return takeMessage(draft, input.message);
    case 'timer':
      return takeTimer(draft, input.waitId);
    case 'command-expired':
      return takeExpiry(draft, input.commandId);
    case 'continue':
      return takeContinue(draft, input);
    case 'replace':
      return takeReplacement(draft, input);
    case 'stop':
      return takeStop(draft, input.code);
  }
}

function takeTimer(draft: Draft, waitId: string): boolean {
  if (draft.run.wait?.id !== waitId) {
    return false;
  }
  if (!endIfOverdue(draft)) {
    advance(draft, turnAfterTimer(draft));
  }
  return true;
}

function turnAfterTimer(draft: Draft): Turn {
  if (isUnbegun(draft)) {
    return firstTurn(draft);
  }
  return isTimedOut(draft) ? timeOut(draft) : resumeAction(draft, { type: 'timer' });
}

function takeExpiry(draft: Draft, commandId: string): boolean {
  const { run } = draft;
  if (!run.openCommands.some(({ id }) => id === commandId)) {
    return false;
  }
  const isAwaited = run.wait?.commandIds.includes(commandId) ?? false;
  draft.forget([commandId]);
  if (isAwaited && !endIfOverdue(draft)) {
    advance(draft, failCurrent(draft, 'command_unanswered', 'Nobody answered the command of this action.'));
  }
  return true;
}

function takeContinue(draft: Draft, { waitId, variables }: Extract<EngineInput, { kind: 'continue' }>): boolean {
  const { run, limits } = draft;
  if (run.wait?.id !== waitId || run.wait.mayBeContinued !== true) {
    return false;
  }
  run.variables = { ...run.variables, ...variables };
  if (sizeOf(run.variables) > limits.maxVariablesBytes) {
    endRun(draft, failedRun('limit_variables', `Variables may take ${limits.maxVariablesBytes} bytes.`));
  } else if (!endIfOverdue(draft)) {
    advance(draft, resumeAction(draft, { type: 'continued' }));
  }
  return true;
}

function takeReplacement(draft: Draft, { id, flow, when }: Extract<EngineInput, { kind: 'replace' }>): boolean {
  if (!draft.isRunning || draft.run.lastReplacementId === id) {
    return false;
  }
  draft.run.lastReplacementId = id;
  if (when === 'now' || isUnbegun(draft)) {
    advance(draft, replaceNow(draft, flow));
  } else {
    draft.run.replacement = flow;
  }
  return true;
}

function takeStop(draft: Draft, code: string | undefined): boolean {
  if (!draft.isRunning) {
    return false;
  }
  const ending = { outcome: 'stopped', output: {}, error: null };
  endRun(
    draft,
    code === undefined ? { reason: 'stopped', hangup: 'normal', ending } : failedRun(code, 'The run was ended.'),
  );
  return true;
}
