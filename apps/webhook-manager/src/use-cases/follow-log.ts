import { Inject, Injectable } from '@nestjs/common';
import { toVoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import type { EventLog, EventPage, Positions } from '../ports/event-log.ts';
import { EventStore } from '../ports/event-store.ts';
import { AnnounceEvents } from './announce-events.ts';
import { TellWebhooks } from './tell-webhooks.ts';

/** Reads on in a log and stores what customers are told of it, each event once. */
@Injectable()
export class FollowLog {
  constructor(
    private readonly events: EventStore,
    private readonly tellWebhooks: TellWebhooks,
    private readonly announceEvents: AnnounceEvents,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** To be called again at once when it resolves to true, and after a while when not: nobody wants to know, or somebody does not answer. Never rejects. */
  async execute(log: EventLog): Promise<boolean> {
    try {
      const positions = await this.events.positions(log.name);
      if (positions === null) {
        return false;
      }
      await this.take(log, positions, await log.read(positions));
      return true;
    } catch (thrown) {
      this.logger.warn({ err: toVoiceError(thrown), log: log.name }, 'a log cannot be read now');
      return false;
    }
  }

  private async take({ name }: EventLog, from: Positions, { events, positions }: EventPage): Promise<void> {
    const moved = Object.entries(positions).filter(([part, position]) => from[part] !== position);
    if (moved.length === 0) {
      return;
    }
    const taken = await this.events.take({ log: name, from, to: Object.fromEntries(moved) }, events);
    // Another process may have taken the same; then it tells.
    if (taken !== null) {
      void this.tellWebhooks.execute();
      this.announceEvents.execute(taken);
    }
  }
}
