import { Inject, Injectable } from '@nestjs/common';
import { BUS, type Bus } from '@voipbin/messaging';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { OutboxReader } from '../ports/outbox-reader.ts';
import { HeldAsterisk } from './held-asterisk.ts';
import type { LiveCall } from './live-call.ts';
import type { LiveGroup } from './live-group.ts';
import { Outbox } from './outbox.ts';

/** Every Asterisk that this process has to do with. */
@Injectable()
export class HeldAsterisks {
  private readonly asterisks = new Map<string, HeldAsterisk>();

  constructor(
    private readonly reader: OutboxReader,
    @Inject(BUS) private readonly bus: Bus,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  of(asteriskId: string): HeldAsterisk {
    const known = this.asterisks.get(asteriskId);
    if (known !== undefined) {
      return known;
    }
    const asterisk = new HeldAsterisk(asteriskId, new Outbox(asteriskId, this.reader, this.bus, this.log));
    this.asterisks.set(asteriskId, asterisk);
    return asterisk;
  }

  all(): HeldAsterisk[] {
    return [...this.asterisks.values()];
  }

  findCall(callId: string): LiveCall | undefined {
    for (const asterisk of this.asterisks.values()) {
      const live = asterisk.calls.get(callId);
      if (live !== undefined) {
        return live;
      }
    }
    return undefined;
  }

  findGroup(groupcallId: string): LiveGroup | undefined {
    return this.all()
      .map(({ groups }) => groups.get(groupcallId))
      .find((live) => live !== undefined);
  }

  get liveCallCount(): number {
    return this.all().reduce((sum, asterisk) => sum + asterisk.calls.size, 0);
  }
}
