import { Inject, Injectable } from '@nestjs/common';
import { BUS, type Bus } from '@voipbin/messaging';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { type Audience, EventReader } from '../domain/live/event-reader.ts';

@Injectable()
export class OpenReader {
  constructor(
    @Inject(BUS) private readonly bus: Bus,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Reads the events of a customer for whoever listens. */
  execute(customerId: string, audience: Omit<Audience, 'hindered'>): EventReader {
    return new EventReader(this.bus, customerId, {
      listening: (topics, cursor) => audience.listening(topics, cursor),
      event: (event) => audience.event(event),
      room: () => audience.room(),
      hindered: (err) => this.logger.warn({ err, customerId }, 'events cannot be read now; they are tried again soon'),
    });
  }
}
