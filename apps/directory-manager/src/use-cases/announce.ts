import { Inject, Injectable } from '@nestjs/common';
import { newId } from '@voipbin/common';
import type { ExtensionSnapshot, MessageKey, MessageMap, NumberSnapshot } from '@voipbin/contracts';
import { afterCommit } from '@voipbin/database';
import { BUS, type Bus, makeEnvelope } from '@voipbin/messaging';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

/**
 * Tells every process that what it knows of a number, a SIP account or an access key is old, as soon as the change is committed. Nobody waits for it: the
 * change stays made when nobody can be told, and those who follow look again by themselves.
 */
@Injectable()
export class Announce {
  constructor(
    @Inject(BUS) private readonly bus: Bus,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  number(
    snapshot: Owned & Pick<NumberSnapshot, 'number' | 'callFlowId'>,
    status: NumberSnapshot['status'] | 'deleted',
  ): void {
    const { number, callFlowId } = snapshot;
    const payload = { number, status, ...(callFlowId !== null && { callFlowId }) };
    this.#publish('directory.event.number-changed', payload, snapshot);
  }

  extension(snapshot: Owned & Pick<ExtensionSnapshot, 'extension'>, status: 'active' | 'deleted' = 'active'): void {
    this.#publish('directory.event.extension-changed', { extension: snapshot.extension, status }, snapshot);
  }

  /** Keys and sessions of this owner. */
  accessKeys(owner: Owned, tokenHashes: string[]): void {
    for (const tokenHash of tokenHashes) {
      this.#publish('directory.event.access-key-changed', { tokenHash }, owner);
    }
  }

  #publish<K extends DirectoryEvent>(key: K, payload: MessageMap[K], { id, customerId }: Owned): void {
    const context = { customerId, partitionKey: id, correlationId: newId(), causationId: null };
    afterCommit(() => {
      this.bus.publish(makeEnvelope(key, payload, context)).catch((error: unknown) => {
        this.logger.warn({ err: error, key, id }, 'a change could not be announced');
      });
    });
  }
}

type Owned = Pick<NumberSnapshot, 'id' | 'customerId'>;

type DirectoryEvent = Extract<MessageKey, `directory.event.${string}`>;
