import { Inject, Injectable } from '@nestjs/common';
import { newId } from '@voipbin/common';
import type { ExtensionSnapshot, MessageKey, MessageMap, NumberSnapshot } from '@voipbin/contracts';
import { BUS, type Bus, makeEnvelope } from '@voipbin/messaging';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

/**
 * Tells every process that what it knows of a number or a SIP account is old. Called after the change is committed and not waited for: the change
 * stays made when nobody can be told, and those who follow look again by themselves.
 */
@Injectable()
export class Announce {
  constructor(
    @Inject(BUS) private readonly bus: Bus,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  number(snapshot: NumberSnapshot, status: NumberSnapshot['status'] | 'deleted' = snapshot.status): void {
    const { number, callFlowId } = snapshot;
    const payload = { number, status, ...(callFlowId !== null && { callFlowId }) };
    void this.#publish('directory.event.number-changed', payload, snapshot);
  }

  extension(snapshot: ExtensionSnapshot, status: 'active' | 'deleted' = 'active'): void {
    void this.#publish('directory.event.extension-changed', { extension: snapshot.extension, status }, snapshot);
  }

  async #publish<K extends DirectoryEvent>(
    key: K,
    payload: MessageMap[K],
    { id, customerId }: { id: string; customerId: string },
  ): Promise<void> {
    const context = { customerId, partitionKey: id, correlationId: newId(), causationId: null };
    try {
      await this.bus.publish(makeEnvelope(key, payload, context));
    } catch (error) {
      this.logger.warn({ err: error, key, id }, 'a change could not be announced');
    }
  }
}

type DirectoryEvent = Extract<MessageKey, `directory.event.${string}`>;
