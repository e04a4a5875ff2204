import type { EventKey } from '@voipbin/contracts';

import type { Draft } from './draft.ts';
import { programOf } from './frame-program.ts';
import type { Turn } from './turn.ts';

const beginnings: Record<'ringing' | 'answered', EventKey[]> = {
  ringing: ['call.event.ringing', 'call.event.answered'],
  answered: ['call.event.answered'],
};

/**
 * The run waits before its first action: for its call, whose own ring timeout comes long before the run's time is over, or for a timer
 * that is due at once.
 */
export function awaitBeginning(draft: Draft, what: 'ringing' | 'answered' | 'timer'): void {
  const { run } = draft;
  const deadlineAt = what === 'timer' ? draft.now : draft.later(draft.runDeadlineMs - draft.nowMs);
  const events = what === 'timer' ? [] : beginnings[what];
  run.wait = { id: `${run.id}-${run.version}`, for: events, deadlineAt, commandIds: [] };
}

/** The run is before its first action. */
export function isUnbegun({ run }: Draft): boolean {
  return run.status === 'running' && run.actionCount === 0;
}

/** Begins with the first action; what came before it is not waited for any more. */
export function firstTurn(draft: Draft): Turn {
  const { run, frame } = draft;
  run.wait = null;
  const [first] = frame ? programOf(draft, frame.flow).actions : [];
  return first ? { kind: 'begin', action: first } : { kind: 'return' };
}
