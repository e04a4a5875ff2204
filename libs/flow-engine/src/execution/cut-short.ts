import { contextFor } from './context-for.ts';
import type { Draft, Ending } from './draft.ts';
import { currentOf, optionOf, optionsOf } from './frame-program.ts';

/**
 * Ends the actions of the frames above `depth` before they are over by themselves, with what the innermost has begun, and leaves those frames.
 * The run waits for nothing then.
 */
export function cutShort(draft: Draft, depth: number, ending: Ending): void {
  const { run } = draft;
  takeBack(draft);
  for (const frame of run.stack.slice(depth).reverse()) {
    if (frame.current) {
      draft.writeLog(frame.current, optionOf(draft, frame), ending);
    }
  }
  run.stack.length = depth;
  const kept = Object.entries(run.memory).filter(([key]) => Number(key.split('/')[0]) < depth);
  run.memory = Object.fromEntries(kept);
}

/** Takes back what the action that waits has begun. */
function takeBack(draft: Draft): void {
  const { run, frame } = draft;
  const action = frame && currentOf(draft, frame);
  const commands =
    frame?.current && action?.definition?.cut && run.wait
      ? action.definition.cut(contextFor(draft, frame.current), optionsOf(action, frame.current))
      : [];
  draft.forget(run.wait?.commandIds ?? []);
  run.wait = null;
  if (draft.hasLiveCall) {
    commands.forEach((command) => draft.issue(command));
  }
}
