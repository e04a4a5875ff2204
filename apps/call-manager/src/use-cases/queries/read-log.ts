import { Injectable } from '@nestjs/common';
import { type Clock, systemClock } from '@voipbin/common';
import { GROUPCALLS_PART, type LogEntry, type LogPage, type ReadLog as Wanted } from '@voipbin/contracts';

import { callAsOf } from '../../domain/call-as-of.ts';
import { LogSignal } from '../../live/log-signal.ts';
import { GroupLog } from '../../ports/group-log.ts';
import { type LoggedEvent, LogReader } from '../../ports/log-reader.ts';

/** Another process may write without our noticing. */
const LOOK_AGAIN_MS = 250;

/** Reads on in the log of all calls and groups of calls. */
@Injectable()
export class ReadLog {
  private readonly clock: Clock = systemClock;

  constructor(
    private readonly reader: LogReader,
    private readonly groups: GroupLog,
    private readonly signal: LogSignal,
  ) {}

  /** Resolves as soon as there is an entry, and without one after `waitMs`. */
  async execute({ positions, limit, waitMs }: Wanted): Promise<LogPage> {
    const deadlineMs = this.clock.nowMs() + waitMs;
    for (;;) {
      // Before the look: what grows meanwhile is not missed.
      const grown = this.signal.next(Math.min(LOOK_AGAIN_MS, Math.max(0, deadlineMs - this.clock.nowMs())));
      const { [GROUPCALLS_PART]: before = 0, ...asterisks } = positions;
      const [events, groups] = await Promise.all([this.reader.read(asterisks, limit), this.groups.read(before, limit)]);
      if (events.length > 0 || groups.events.length > 0) {
        const moved = { ...asterisks, ...endOf(events), [GROUPCALLS_PART]: groups.position };
        return { entries: events.map(entryOf), groupcalls: groups.events, positions: moved };
      }
      if (this.clock.nowMs() >= deadlineMs) {
        return {
          entries: [],
          groupcalls: [],
          positions: { ...positions, [GROUPCALLS_PART]: await this.certain(before) },
        };
      }
      await grown;
    }
  }

  /** A position from before the database was moved to another server may lie far behind the log's end: nothing would be found there for years. */
  private async certain(position: number): Promise<number> {
    return Math.min(position, await this.groups.end());
  }
}

function entryOf({ event, call }: LoggedEvent): LogEntry {
  return { event: { ...event, callId: call.id, payload: { ...event.payload } }, call: callAsOf(call, event) };
}

function endOf(events: readonly LoggedEvent[]): Record<string, number> {
  return Object.fromEntries(events.map(({ asteriskId, position }) => [asteriskId, position]));
}
