import { Inject, Injectable } from '@nestjs/common';
import { BUS, type Bus } from '@voipbin/messaging';

import { runEventOf } from '../domain/run-event-of.ts';
import type { EventLog, EventPage, Positions } from '../ports/event-log.ts';
import { READ_LIMIT, READ_TIMEOUT_MS, READ_WAIT_MS } from './log-reading.ts';

/** Its only part. */
const RUNS = 'runs';

/** The log of runs. */
@Injectable()
export class BusRunLog implements EventLog {
  readonly name = 'runs';

  constructor(@Inject(BUS) private readonly bus: Bus) {}

  async read(from: Positions): Promise<EventPage> {
    const wanted = { position: from[RUNS] ?? 0, limit: READ_LIMIT, waitMs: READ_WAIT_MS };
    const page = await this.bus.request('flow.request.read-log', wanted, { timeoutMs: READ_TIMEOUT_MS });
    return { events: page.events.map(runEventOf), positions: { [RUNS]: page.position } };
  }

  async end(): Promise<Positions> {
    return { [RUNS]: await this.bus.request('flow.request.log-end', {}) };
  }
}
