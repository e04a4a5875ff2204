import { Inject, Injectable } from '@nestjs/common';
import { toVoiceError, type VoiceError } from '@voipbin/common';
import { BUS, type Bus, failureOf, makeAnswer, type MessageEnvelope } from '@voipbin/messaging';
import { LOGGER } from '@voipbin/observability';
import { type Logger } from 'pino';

import { type StoredSpeech, SynthesizeSpeech } from './synthesize-speech.ts';

type Synthesize = MessageEnvelope<'tts.command.synthesize'>;

@Injectable()
export class AnswerSynthesize {
  constructor(
    private readonly synthesizeSpeech: SynthesizeSpeech,
    @Inject(BUS) private readonly bus: Bus,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Answers the command: synthesized, or failed. Throws only what passes by itself, for another attempt. */
  async execute(command: Synthesize): Promise<void> {
    let stored: StoredSpeech;
    try {
      stored = await this.synthesizeSpeech.execute(command.payload);
    } catch (thrown) {
      await this.fail(command, toVoiceError(thrown));
      return;
    }
    const { media, durationMs } = stored;
    await this.bus.publish(makeAnswer(command, 'tts.event.synthesized', { commandId: command.id, media, durationMs }));
  }

  private async fail(command: Synthesize, error: VoiceError): Promise<void> {
    if (error.retryable) {
      throw error;
    }
    const { id: commandId, callId, runId } = command;
    this.logger.warn({ callId, runId, commandId, code: error.code, err: error }, 'speech could not be synthesized');
    await this.bus.publish(makeAnswer(command, 'tts.event.command-failed', failureOf(command, error)));
  }
}
