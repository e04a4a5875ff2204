import { Inject, Injectable } from '@nestjs/common';
import { toVoiceError, type VoiceError } from '@voipbin/common';
import { BUS, type Bus, failureOf, makeAnswer, type MessageEnvelope } from '@voipbin/messaging';
import { LOGGER } from '@voipbin/observability';
import { type Logger } from 'pino';

import { FetchMedia } from './fetch-media.ts';

type Prepare = MessageEnvelope<'media.command.prepare'>;

@Injectable()
export class PrepareMedia {
  constructor(
    private readonly fetchMedia: FetchMedia,
    @Inject(BUS) private readonly bus: Bus,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Answers the command: prepared, or failed. Throws only what passes by itself, for another attempt. */
  async execute(command: Prepare): Promise<void> {
    const { urls } = command.payload;
    let media: string[];
    try {
      media = await Promise.all(urls.map((url) => this.fetchMedia.execute(url, command.customerId)));
    } catch (thrown) {
      await this.fail(command, toVoiceError(thrown));
      return;
    }
    await this.bus.publish(makeAnswer(command, 'media.event.prepared', { commandId: command.id, media }));
  }

  private async fail(command: Prepare, error: VoiceError): Promise<void> {
    if (error.retryable) {
      throw error;
    }
    const { id: commandId, callId, runId } = command;
    this.logger.warn({ callId, runId, commandId, code: error.code, err: error }, 'media could not be prepared');
    await this.bus.publish(makeAnswer(command, 'media.event.command-failed', failureOf(command, error)));
  }
}
