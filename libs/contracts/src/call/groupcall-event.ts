import type { GroupcallSnapshot } from './groupcall-snapshot.ts';

/** Something that happened to a group of calls, as the log has it. */
export interface GroupcallEvent {
  id: string;
  /** `progressing`: somebody has answered. */
  type: 'created' | 'progressing' | 'hangup';
  /** ISO 8601, UTC. */
  occurredAt: string;
  /** As it was then, with the calls that there are now. */
  groupcall: GroupcallSnapshot;
}
