import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { TelephoneConverter } from '@voipbin/audio';
import { LOGGER } from '@voipbin/observability';
import { type Logger } from 'pino';

import { speechRef } from '../domain/speech-ref.ts';
import { VoiceCatalogue } from '../domain/voice-catalogue.ts';
import { SpeechStore } from '../ports/speech-store.ts';

const TEXT = 'One, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve.';
const ROUNDS = 3;

/** Says something to nobody, so that the first caller does not wait for what is slow only once (some 300 ms). */
@Injectable()
export class WarmUp implements OnModuleInit {
  constructor(
    private readonly catalogue: VoiceCatalogue,
    private readonly store: SpeechStore,
    private readonly converter: TelephoneConverter,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.converter.start();
    this.execute().catch((err: unknown) => this.logger.debug({ err }, 'warming up ended early'));
  }

  private async execute(): Promise<void> {
    const chosen = this.catalogue.choose({ language: 'en' });
    for (let round = 0; round < ROUNDS; round++) {
      await this.converter.convert(await chosen.provider.synthesize(TEXT, chosen.voice));
    }
    await this.store.findDurationMs(speechRef(chosen, TEXT));
  }
}
