import { Injectable } from '@nestjs/common';

import { CallLog } from '../ports/call-log.ts';
import { EventStore } from '../ports/event-store.ts';

/** Somebody wants to know: from now on the calls' log is read. Until then it costs nothing. */
@Injectable()
export class BeginFollowing {
  constructor(
    private readonly events: EventStore,
    private readonly log: CallLog,
  ) {}

  async execute(): Promise<void> {
    if ((await this.events.positions()) === null) {
      await this.events.begin(await this.log.end());
    }
  }
}
