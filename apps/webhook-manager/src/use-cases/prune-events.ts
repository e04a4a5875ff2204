import { Inject, Injectable } from '@nestjs/common';
import { type Clock, systemClock, toVoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { Retention } from '../domain/retention.ts';
import { EventStore } from '../ports/event-store.ts';

/** Forgets what is older than it has to be kept. */
@Injectable()
export class PruneEvents {
  private readonly clock: Clock = systemClock;

  constructor(
    private readonly events: EventStore,
    private readonly retention: Retention,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Never rejects. */
  async execute(): Promise<void> {
    try {
      await this.events.prune(new Date(this.clock.nowMs() - this.retention.ms));
    } catch (thrown) {
      this.logger.warn({ err: toVoiceError(thrown) }, 'old events are still there');
    }
  }
}
