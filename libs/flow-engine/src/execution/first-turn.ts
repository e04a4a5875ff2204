import type { EventKey } from '@voipbin/contracts';

import type { Draft } from './draft.ts';
import type { Turn } from './turn.ts';

const beginnings: Record<'ringing' | 'answered', EventKey[]> = {
  ringing: ['call.event.ringing', 'call.event.answered'],
  answered: ['call.event.answered'],
};

/** The run waits for its call before its first action. The call's own ring timeout comes long before the run's time is over. */
export function awaitCall(draft: Draft, what: 'ringing' | 'answered'): void {
  const { run } = draft;
  const deadlineAt = draft.later(draft.runDeadlineMs - draft.nowMs);
  run.wait = { id: `${run.id}-${run.version}`, for: beginnings[what], deadlineAt, commandIds: [] };
}

/** The run is before its first action. */
export function isUnbegun({ run }: Draft): boolean {
  return run.status === 'running' && run.actionCount === 0;
}

export function firstTurn({ program }: Draft): Turn {
  const [first] = program.actions;
  return first ? { kind: 'begin', action: first } : { kind: 'return' };
}
