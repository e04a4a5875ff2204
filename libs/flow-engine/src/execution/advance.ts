import type { Draft } from './draft.ts';
import { beginAction } from './begin-action.ts';
import { endRun, failedRun } from './end-run.ts';
import { resumeAction } from './resume-action.ts';
import type { Turn } from './turn.ts';

/** Takes turns until the run waits or has ended. */
export function advance(draft: Draft, first: Turn): void {
  const { maxStepsPerInput } = draft.limits;
  let turn = first;
  for (let turns = 0; turn.kind !== 'rest'; turns += 1) {
    if (turns >= maxStepsPerInput) {
      endRun(draft, failedRun('limit_loop', `${maxStepsPerInput} actions followed one another without a wait.`));
      return;
    }
    turn = turn.kind === 'begin' ? beginAction(draft, turn.action) : returnToPusher(draft);
  }
}

/** The innermost flow is over: back to the action that called it in or, from the run's own flow, to the end of the run. */
function returnToPusher(draft: Draft): Turn {
  const { run } = draft;
  if (run.stack.length <= 1) {
    endRun(draft, { reason: 'completed', hangup: 'normal', ending: { outcome: 'completed', output: {}, error: null } });
    return { kind: 'rest' };
  }
  const forgotten = `${run.stack.length - 1}/`;
  run.memory = Object.fromEntries(Object.entries(run.memory).filter(([key]) => !key.startsWith(forgotten)));
  run.stack.pop();
  return resumeAction(draft, { type: 'returned' });
}
