import type { FlowAction } from '@voipbin/contracts';

import type { Draft } from './draft.ts';
import { endRun, failedRun } from './end-run.ts';
import { optionOf, programOf } from './frame-program.ts';
import { rest, type Turn } from './turn.ts';

/** Begins a list of actions on top of the current action, which goes on when the list is over. */
export function pushActions(draft: Draft, actions: FlowAction[]): Turn {
  const { run, frame, limits } = draft;
  if (run.stack.length >= limits.maxStackDepth) {
    endRun(draft, failedRun('limit_stack', `Actions may be pushed ${limits.maxStackDepth} lists deep.`));
    return rest;
  }
  if (frame?.current) {
    draft.writeLog(frame.current, optionOf(draft, frame), null);
  }
  const pushed = { actions, current: null };
  run.stack.push(pushed);
  const first = programOf(draft, pushed).actions[0];
  return first ? { kind: 'begin', action: first } : { kind: 'return' };
}
