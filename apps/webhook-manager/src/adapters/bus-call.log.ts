import { Inject, Injectable } from '@nestjs/common';
import { BUS, type Bus } from '@voipbin/messaging';

import { callEventOf } from '../domain/call-event-of.ts';
import { groupcallEventOf } from '../domain/groupcall-event-of.ts';
import type { EventLog, EventPage, Positions } from '../ports/event-log.ts';
import { READ_LIMIT, READ_TIMEOUT_MS, READ_WAIT_MS } from './log-reading.ts';

/** The log of calls, a part for each Asterisk, and of groups of calls, another part. */
@Injectable()
export class BusCallLog implements EventLog {
  readonly name = 'calls';

  constructor(@Inject(BUS) private readonly bus: Bus) {}

  async read(from: Positions): Promise<EventPage> {
    const wanted = { positions: from, limit: READ_LIMIT, waitMs: READ_WAIT_MS };
    const page = await this.bus.request('call.request.read-log', wanted, { timeoutMs: READ_TIMEOUT_MS });
    const ofCalls = page.entries.flatMap((entry) => callEventOf(entry) ?? []);
    return { events: [...ofCalls, ...page.groupcalls.map(groupcallEventOf)], positions: page.positions };
  }

  end(): Promise<Positions> {
    return this.bus.request('call.request.log-end', {});
  }
}
