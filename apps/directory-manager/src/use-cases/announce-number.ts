import { Inject, Injectable } from '@nestjs/common';
import { newId } from '@voipbin/common';
import type { NumberSnapshot } from '@voipbin/contracts';
import { BUS, type Bus, makeEnvelope } from '@voipbin/messaging';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

/** Tells every process that what it knows of a number is old. */
@Injectable()
export class AnnounceNumber {
  constructor(
    @Inject(BUS) private readonly bus: Bus,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Called after the change is committed: it stays made when nobody can be told, and caches expire by themselves. */
  async execute(number: NumberSnapshot, status: NumberSnapshot['status'] | 'deleted' = number.status): Promise<void> {
    const { id, customerId, callFlowId } = number;
    const payload = { number: number.number, status, ...(callFlowId !== null && { callFlowId }) };
    const context = { customerId, partitionKey: id, correlationId: newId(), causationId: null };
    try {
      await this.bus.publish(makeEnvelope('directory.event.number-changed', payload, context));
    } catch (error) {
      this.logger.warn({ err: error, numberId: id }, 'a number changed and nobody could be told');
    }
  }
}
