import { Inject, Injectable } from '@nestjs/common';
import { newId, toVoiceError } from '@voipbin/common';
import { BUS, type Bus, makeEnvelope } from '@voipbin/messaging';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

/** Says that there are events to be read. */
@Injectable()
export class AnnounceEvents {
  constructor(
    @Inject(BUS) private readonly bus: Bus,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Nobody waits for it, and those who are not told look by themselves. */
  execute(customerIds: readonly string[]): void {
    for (const customerId of customerIds) {
      const fields = { customerId, partitionKey: customerId, correlationId: newId(), causationId: null };
      this.bus.publish(makeEnvelope('webhook.event.events-stored', {}, fields)).catch((thrown: unknown) => {
        this.logger.debug({ err: toVoiceError(thrown), customerId }, 'new events could not be announced');
      });
    }
  }
}
