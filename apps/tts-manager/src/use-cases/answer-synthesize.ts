import { Inject, Injectable } from '@nestjs/common';
import { LruMap, toVoiceError } from '@voipbin/common';
import { BUS, type Bus, type Delivery, failureOf, makeAnswer, type MessageEnvelope } from '@voipbin/messaging';
import { LOGGER } from '@voipbin/observability';
import { type Logger } from 'pino';

import { SynthesizeSpeech } from './synthesize-speech.ts';

type Synthesize = MessageEnvelope<'tts.command.synthesize'>;
type Answer = MessageEnvelope<'tts.event.synthesized' | 'tts.event.command-failed'>;

const REMEMBERED = 1000;

@Injectable()
export class AnswerSynthesize {
  /** A command is repeated while it takes long; what failed after long must not be tried as long once more. */
  readonly #answers = new LruMap<string, Answer>(REMEMBERED);

  constructor(
    private readonly synthesizeSpeech: SynthesizeSpeech,
    @Inject(BUS) private readonly bus: Bus,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Answers the command: synthesized, or failed. Throws only what passes by itself, for another attempt. */
  async execute(command: Synthesize, delivery: Delivery): Promise<void> {
    const answer = this.#answers.get(command.id) ?? (await this.answerTo(command));
    this.#answers.set(command.id, answer);
    // The answer's handling may lead to the next command of this very call: it must find this one's place free.
    delivery.holdAckUntil(this.bus.publish(answer));
  }

  private async answerTo(command: Synthesize): Promise<Answer> {
    const { id: commandId, callId, runId, payload } = command;
    try {
      const { media, durationMs } = await this.synthesizeSpeech.execute(payload);
      return makeAnswer(command, 'tts.event.synthesized', { commandId, media, durationMs });
    } catch (thrown) {
      const error = toVoiceError(thrown);
      if (error.retryable) {
        throw error;
      }
      this.logger.warn({ callId, runId, commandId, code: error.code, err: error }, 'speech could not be synthesized');
      return makeAnswer(command, 'tts.event.command-failed', failureOf(command, error));
    }
  }
}
