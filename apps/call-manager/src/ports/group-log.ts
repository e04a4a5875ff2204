import type { GroupcallEvent } from '@voipbin/contracts';

/** The log of all groups of calls. All methods reject with `database_unavailable` (operational). */
export abstract class GroupLog {
  /** After this position, about `limit` events; `position` is where to go on. */
  abstract read(position: number, limit: number): Promise<{ events: GroupcallEvent[]; position: number }>;

  abstract end(): Promise<number>;
}
