import { IsInt, IsObject, Max, Min } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import type { CallSnapshot } from '../call-snapshot.ts';
import type { GroupcallEvent } from '../groupcall-event.ts';
import type { StoredCallEvent } from '../stored-call-event.ts';

/** The part of the log that has the groups of calls; every other part is an Asterisk's. */
export const GROUPCALLS_PART = 'groupcalls';

export class ReadLog {
  /** Part -> where it was read to; one that is not named is read from its beginning. */
  @IsObject()
  positions!: Record<string, number>;

  /** Entries at most, of each part; a few more of groups of calls that changed together. */
  @IsInt()
  @Min(1)
  @Max(1000)
  limit!: number;

  /** How long to wait for an entry when there is none. */
  @IsInt()
  @Min(0)
  @Max(2000)
  waitMs!: number;
}

/** An event of a call, and the call as it was then. */
export interface LogEntry {
  event: StoredCallEvent;
  call: CallSnapshot;
}

export interface LogPage {
  /** Oldest first, of each Asterisk. */
  entries: LogEntry[];
  /** Those of a group in order. */
  groupcalls: GroupcallEvent[];
  /** Where to go on. */
  positions: Record<string, number>;
}

export const readLog = defineRequest<LogPage>()({
  key: 'call.request.read-log',
  summary:
    'What happened to calls and groups of calls, of all customers, after these positions of the log; waits a while for something to happen.',
  payload: ReadLog,
  good: { positions: { 'asterisk-1': 17 }, limit: 500, waitMs: 2000 },
  bad: { payload: { positions: {}, limit: 5000, waitMs: 2000 }, property: 'limit' },
});
