import { Inject, Injectable } from '@nestjs/common';
import { LruMap, toVoiceError } from '@voipbin/common';
import { BUS, type Bus, type Delivery, failureOf, makeAnswer, type MessageEnvelope } from '@voipbin/messaging';
import { LOGGER } from '@voipbin/observability';
import { type Logger } from 'pino';

import { FetchMedia } from './fetch-media.ts';

type Prepare = MessageEnvelope<'media.command.prepare'>;
type Answer = MessageEnvelope<'media.event.prepared' | 'media.event.command-failed'>;

const REMEMBERED = 1000;

@Injectable()
export class PrepareMedia {
  /** A command is repeated while a slow server is waited for; the repetition must not wait for it once more. */
  readonly #answers = new LruMap<string, Answer>(REMEMBERED);

  constructor(
    private readonly fetchMedia: FetchMedia,
    @Inject(BUS) private readonly bus: Bus,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Answers the command: prepared, or failed. Throws only what passes by itself, for another attempt. */
  async execute(command: Prepare, delivery: Delivery): Promise<void> {
    const answer = this.#answers.get(command.id) ?? (await this.answerTo(command));
    this.#answers.set(command.id, answer);
    // The answer's handling may lead to the next command of this very call: it must find this one's place free.
    delivery.holdAckUntil(this.bus.publish(answer));
  }

  private async answerTo(command: Prepare): Promise<Answer> {
    const { id: commandId, callId, runId, customerId, payload } = command;
    try {
      const media = await Promise.all(payload.urls.map((url) => this.fetchMedia.execute(url, customerId)));
      return makeAnswer(command, 'media.event.prepared', { commandId, media });
    } catch (thrown) {
      const error = toVoiceError(thrown);
      if (error.retryable) {
        throw error;
      }
      this.logger.warn({ callId, runId, commandId, code: error.code, err: error }, 'media could not be prepared');
      return makeAnswer(command, 'media.event.command-failed', failureOf(command, error));
    }
  }
}
