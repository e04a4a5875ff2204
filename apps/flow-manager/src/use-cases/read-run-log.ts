import { Injectable } from '@nestjs/common';
import { type Clock, systemClock } from '@voipbin/common';
import type { ReadRunLog as Wanted, RunLogPage } from '@voipbin/contracts';

import { LogSignal } from '../domain/log-signal.ts';
import { RunLog } from '../ports/run-log.ts';

/** Another process may write without our noticing. */
const LOOK_AGAIN_MS = 250;
/** What was written just now may have to wait for what is being written beside it. */
const SETTLE_MS = 10;

/** Reads on in the log of all runs. */
@Injectable()
export class ReadRunLog {
  private readonly clock: Clock = systemClock;

  constructor(
    private readonly log: RunLog,
    private readonly signal: LogSignal,
  ) {}

  /** Resolves as soon as there is an event, and without one after `waitMs`. */
  async execute({ position, limit, waitMs }: Wanted): Promise<RunLogPage> {
    const deadlineMs = this.clock.nowMs() + waitMs;
    for (let hasGrown = false; ;) {
      const leftMs = Math.max(0, deadlineMs - this.clock.nowMs());
      // Before the look: what grows meanwhile is not missed.
      const next = this.signal.next(Math.min(hasGrown ? SETTLE_MS : LOOK_AGAIN_MS, leftMs));
      const page = await this.log.read(position, limit);
      if (page.events.length > 0) return page;
      if (leftMs === 0) return { events: [], position: await this.certain(position) };
      hasGrown = await next;
    }
  }

  /** A position from before the database was moved to another server may lie far behind the log's end: nothing would be found there for years. */
  private async certain(position: number): Promise<number> {
    return Math.min(position, await this.log.end());
  }
}
