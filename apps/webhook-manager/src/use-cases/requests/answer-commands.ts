import { Inject, Injectable } from '@nestjs/common';
import { LruMap, toVoiceError, VoiceError } from '@voipbin/common';
import type { CommandKey, EventKey } from '@voipbin/contracts';
import { BUS, type Bus, failureOf, makeAnswer, type MessageEnvelope } from '@voipbin/messaging';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

type WebhookCommand = Extract<CommandKey, `webhook.${string}`>;
type Answer = MessageEnvelope<Extract<EventKey, `webhook.${string}`>>;
type Work<K extends WebhookCommand> = (command: MessageEnvelope<K>) => Promise<Answer>;

const REMEMBERED = 10_000;
/** Of one customer: more would take the places of the others at the queue. */
const MOST_UNDER_WAY = 64;

/** Answers each command once, however often it comes: it is repeated while a slow server is waited for. */
@Injectable()
export class AnswerCommands {
  readonly #answers = new LruMap<string, Answer>(REMEMBERED);
  /** Ids by customer. */
  readonly #underWay = new Map<string, Set<string>>();

  constructor(
    @Inject(BUS) private readonly bus: Bus,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Resolves when the answer is out: what `work` resolves with, or that it failed; at once when the command is under way already. Rejects with
   * what passes by itself, for another attempt.
   */
  async execute<K extends WebhookCommand>(command: MessageEnvelope<K>, work: Work<K>): Promise<void> {
    const { id, customerId } = command;
    const underWay = this.#underWay.get(customerId) ?? new Set();
    if (underWay.has(id)) {
      return;
    }
    this.#underWay.set(customerId, underWay.add(id));
    try {
      const known = this.#answers.get(id);
      const answer = known ?? (await this.answerTo(command, underWay.size > MOST_UNDER_WAY ? refused : work));
      this.#answers.set(id, answer);
      await this.bus.publish(answer);
    } finally {
      underWay.delete(id);
      if (underWay.size === 0) {
        this.#underWay.delete(customerId);
      }
    }
  }

  private async answerTo<K extends WebhookCommand>(command: MessageEnvelope<K>, work: Work<K>): Promise<Answer> {
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

function refused(): Promise<never> {
  const message = `More than ${MOST_UNDER_WAY} requests of this customer are under way.`;
  return Promise.reject(new VoiceError('too_many_requests', message, { kind: 'user' }));
}
