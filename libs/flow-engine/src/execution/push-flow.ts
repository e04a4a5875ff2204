import type { FlowRef } from '@voipbin/contracts';

import type { Draft } from './draft.ts';
import { endRun, failedRun } from './end-run.ts';
import { optionOf, programOf } from './frame-program.ts';
import { rest, type Turn } from './turn.ts';

/** Begins another flow's actions on top of the current action, which goes on when they are over. */
export function pushFlow(draft: Draft, flow: FlowRef): Turn {
  const { run, frame, limits } = draft;
  if (run.stack.length >= limits.maxStackDepth) {
    endRun(draft, failedRun('limit_stack', `Flows may be ${limits.maxStackDepth} deep in one another.`));
    return rest;
  }
  if (frame?.current) {
    draft.writeLog(frame.current, optionOf(draft, frame), null);
  }
  run.stack.push({ flow, current: null });
  const [first] = programOf(draft, flow).actions;
  return first ? { kind: 'begin', action: first } : { kind: 'return' };
}
