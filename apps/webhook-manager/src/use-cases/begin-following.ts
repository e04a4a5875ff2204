import { Inject, Injectable } from '@nestjs/common';

import { EVENT_LOGS, type EventLog } from '../ports/event-log.ts';
import { EventStore } from '../ports/event-store.ts';

/** Somebody wants to know: from now on the logs are read. Until then it costs nothing. */
@Injectable()
export class BeginFollowing {
  constructor(
    private readonly events: EventStore,
    @Inject(EVENT_LOGS) private readonly logs: readonly EventLog[],
  ) {}

  async execute(): Promise<void> {
    await Promise.all(this.logs.map((log) => this.begin(log)));
  }

  private async begin(log: EventLog): Promise<void> {
    if ((await this.events.positions(log.name)) === null) {
      await this.events.begin(log.name, await log.end());
    }
  }
}
