import { actionDeadlinesMs } from './action-deadlines.ts';
import { finishAction, following } from './apply-result.ts';
import { cutShort } from './cut-short.ts';
import type { Draft } from './draft.ts';
import { currentOf } from './frame-program.ts';
import { rest, type Turn } from './turn.ts';

const ending = { outcome: 'timeout', output: {}, error: null };

/** Whether the time that an author gave to an action is over, and with it that of the actions that it called in. */
export function isTimedOut(draft: Draft): boolean {
  return actionDeadlinesMs(draft).some((deadlineMs) => draft.nowMs >= deadlineMs);
}

/** Ends that action with the outcome `timeout`. */
export function timeOut(draft: Draft): Turn {
  const depth = actionDeadlinesMs(draft).findIndex((deadlineMs) => draft.nowMs >= deadlineMs);
  cutShort(draft, depth + 1, ending);
  const { frame } = draft;
  const action = frame && currentOf(draft, frame);
  if (!action) {
    return rest;
  }
  finishAction(draft, ending);
  return following(draft, action, 'timeout');
}
