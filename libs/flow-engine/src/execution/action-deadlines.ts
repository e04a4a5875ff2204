import type { Draft } from './draft.ts';
import { currentOf } from './frame-program.ts';

/** When the time of each frame's action is over, by its author's own limit; Infinity where there is none. */
export function actionDeadlinesMs(draft: Draft): number[] {
  return draft.run.stack.map((frame) => {
    const limitMs = currentOf(draft, frame)?.timeoutMs;
    return frame.current && limitMs !== undefined ? Date.parse(frame.current.tmStart) + limitMs : Infinity;
  });
}
