import type { RunSnapshot } from './run-snapshot.ts';

/** A run without its variables, which are many and may be large. */
export type RunOutline = Omit<RunSnapshot, 'variables'>;

/** Something that happened to a run, as the log of runs has it. */
export interface RunEvent {
  id: string;
  /** `updated`: it is at another action. */
  type: 'created' | 'updated' | 'ended';
  /** ISO 8601, UTC. */
  occurredAt: string;
  /** As it was then. */
  run: RunOutline;
}
