import { Inject, Injectable } from '@nestjs/common';
import { LruMap, toVoiceError } from '@voipbin/common';
import type { CommandKey, EventKey } from '@voipbin/contracts';
import { BUS, type Bus, failureOf, makeAnswer, type MessageEnvelope } from '@voipbin/messaging';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

type WebhookCommand = Extract<CommandKey, `webhook.${string}`>;
type Answer = MessageEnvelope<Extract<EventKey, `webhook.${string}`>>;

const REMEMBERED = 1000;

/** Answers each command once, however often it comes: it is repeated while a slow server is waited for. */
@Injectable()
export class AnswerCommands {
  readonly #answers = new LruMap<string, Promise<Answer>>(REMEMBERED);

  constructor(
    @Inject(BUS) private readonly bus: Bus,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Resolves when the answer is out: what `work` resolves with, or that it failed. Rejects with what passes by itself, for another attempt. */
  async execute<K extends WebhookCommand>(
    command: MessageEnvelope<K>,
    work: (command: MessageEnvelope<K>) => Promise<Answer>,
  ): Promise<void> {
    const answer = this.#answers.get(command.id) ?? this.answerTo(command, work);
    this.#answers.set(command.id, answer);
    answer.catch(() => this.#answers.delete(command.id));
    await this.bus.publish(await answer);
  }

  private async answerTo<K extends WebhookCommand>(
    command: MessageEnvelope<K>,
    work: (command: MessageEnvelope<K>) => Promise<Answer>,
  ): Promise<Answer> {
    try {
      return await work(command);
    } catch (thrown) {
      const error = toVoiceError(thrown);
      if (error.retryable) {
        throw error;
      }
      const { id: commandId, type, callId, runId } = command;
      this.logger.warn({ type, callId, runId, commandId, code: error.code, err: error }, 'a command was not done');
      return makeAnswer(command, 'webhook.event.command-failed', failureOf(command, error));
    }
  }
}
