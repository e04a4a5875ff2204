import type { Draft } from './draft.ts';
import { endRun, failedRun } from './end-run.ts';

/** Ends a run whose time is over. */
export function endIfOverdue(draft: Draft): boolean {
  if (draft.isRunning && draft.nowMs >= draft.runDeadlineMs) {
    endRun(draft, failedRun('limit_duration', `A run may take ${draft.limits.maxRunDurationMs} ms.`));
  }
  return !draft.isRunning;
}
