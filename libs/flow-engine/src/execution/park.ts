import type { ActionResult } from '@voipbin/flow-actions';

import { actionDeadlinesMs } from './action-deadlines.ts';
import type { Draft } from './draft.ts';
import { optionOf } from './frame-program.ts';

/** Lets the current action wait, for as long as it asked and never beyond the time that its author or the run has for it. */
export function park(draft: Draft, wait: Extract<ActionResult, { kind: 'wait' }>, commandIds: string[]): void {
  const { run, frame } = draft;
  if (run.wait === null && frame?.current) {
    draft.writeLog(frame.current, optionOf(draft, frame), null);
  }
  const before = run.wait?.commandIds ?? [];
  const stillOpen = run.openCommands.filter(({ id }) => before.includes(id)).map(({ id }) => id);
  const latestMs = Math.min(draft.runDeadlineMs, ...actionDeadlinesMs(draft));
  run.wait = {
    id: `${run.id}-${run.version}`,
    for: wait.for,
    deadlineAt: draft.later(Math.max(0, Math.min(wait.timeoutMs, latestMs - draft.nowMs))),
    commandIds: [...stillOpen, ...commandIds],
    ...(wait.mayBeContinued && { mayBeContinued: true }),
  };
}
