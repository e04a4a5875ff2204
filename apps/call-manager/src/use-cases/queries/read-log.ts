import { Injectable } from '@nestjs/common';
import { type Clock, systemClock } from '@voipbin/common';
import type { LogEntry, LogPage, ReadLog as Wanted } from '@voipbin/contracts';

import { callAsOf } from '../../domain/call-as-of.ts';
import { LogSignal } from '../../live/log-signal.ts';
import { type LoggedEvent, LogReader } from '../../ports/log-reader.ts';

/** Another process may write without our noticing. */
const LOOK_AGAIN_MS = 250;

/** Reads on in the log of all calls. */
@Injectable()
export class ReadLog {
  private readonly clock: Clock = systemClock;

  constructor(
    private readonly reader: LogReader,
    private readonly signal: LogSignal,
  ) {}

  /** Resolves as soon as there is an entry, and without one after `waitMs`. */
  async execute({ positions, limit, waitMs }: Wanted): Promise<LogPage> {
    const deadlineMs = this.clock.nowMs() + waitMs;
    for (;;) {
      // Before the look: what grows meanwhile is not missed.
      const grown = this.signal.next(Math.min(LOOK_AGAIN_MS, Math.max(0, deadlineMs - this.clock.nowMs())));
      const events = await this.reader.read(positions, limit);
      if (events.length > 0 || this.clock.nowMs() >= deadlineMs) {
        return { entries: events.map(entryOf), positions: { ...positions, ...endOf(events) } };
      }
      await grown;
    }
  }
}

function entryOf({ event, call }: LoggedEvent): LogEntry {
  return { event: { ...event, callId: call.id, payload: { ...event.payload } }, call: callAsOf(call, event) };
}

function endOf(events: readonly LoggedEvent[]): Record<string, number> {
  return Object.fromEntries(events.map(({ asteriskId, position }) => [asteriskId, position]));
}
