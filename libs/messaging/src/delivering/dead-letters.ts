import { type Envelope } from '@voipbin/contracts';
import { type Logger } from 'pino';

import { type DeadListener } from '../bus-control.ts';
import { deadMessages } from './metrics.ts';

/** Puts messages away with their reason, loudly, and tells who wants to know. */
export class DeadLetters {
  readonly #logger: Logger;
  readonly #listeners: DeadListener[] = [];
  readonly #putAway: (envelope: Envelope, error: unknown) => Promise<void>;

  constructor(logger: Logger, putAway: (envelope: Envelope, error: unknown) => Promise<void>) {
    this.#logger = logger;
    this.#putAway = putAway;
  }

  onDead(listener: DeadListener): void {
    this.#listeners.push(listener);
  }

  /** Rejects while the message cannot be put away. */
  async bury(envelope: Envelope, error: unknown): Promise<void> {
    await this.#putAway(envelope, error);
    const { id: messageId, type, callId, runId } = envelope;
    deadMessages.inc({ type });
    this.#logger.error({ err: error, messageId, type, callId, runId }, 'A message is dead');
    for (const listener of this.#listeners) {
      try {
        await listener(envelope, error);
      } catch (err) {
        this.#logger.error({ err, messageId, type }, 'What follows a dead message failed');
      }
    }
  }
}
