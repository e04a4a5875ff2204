import type { ActionEvent } from '@voipbin/flow-actions';

import { applyResult } from './apply-result.ts';
import { contextFor } from './context-for.ts';
import type { Draft } from './draft.ts';
import { currentOf, optionsOf } from './frame-program.ts';
import { rest, type Turn } from './turn.ts';

/** Wakes the action that the run is at. */
export function resumeAction(draft: Draft, event: ActionEvent): Turn {
  const { frame } = draft;
  const action = frame && currentOf(draft, frame);
  if (!frame?.current || !action?.definition?.resume) {
    return rest;
  }
  const options = optionsOf(action, frame.current);
  return applyResult(draft, action, action.definition.resume(contextFor(draft, frame.current), options, event));
}

/** Fails the action that the run is at. */
export function failCurrent(draft: Draft, code: string, message: string): Turn {
  const { frame } = draft;
  const action = frame && currentOf(draft, frame);
  return action ? applyResult(draft, action, { kind: 'fail', code, message }) : rest;
}
