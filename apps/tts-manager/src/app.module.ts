import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { TelephoneConverter } from '@voipbin/audio';
import { systemClock } from '@voipbin/common';

import { EspeakProvider } from './adapters/espeak/espeak.provider.ts';
import { MediaManagerSpeechStore } from './adapters/media-manager.speech-store.ts';
import type { TtsManagerEnv } from './app.env.ts';
import { VoiceCatalogue } from './domain/voice-catalogue.ts';
import { TtsCommandsHandler } from './handlers/tts-commands.handler.ts';
import { TtsRequestsHandler } from './handlers/tts-requests.handler.ts';
import { SpeechStore } from './ports/speech-store.ts';
import { AnswerSynthesize } from './use-cases/answer-synthesize.ts';
import { CheckSpeech } from './use-cases/check-speech.ts';
import { SynthesizeSpeech } from './use-cases/synthesize-speech.ts';
import { WarmUp } from './use-cases/warm-up.ts';

export { TtsManagerEnv } from './app.env.ts';

/** Text to audio. Needs a bus and a logger around it. */
@Module({})
export class TtsManagerModule implements OnApplicationShutdown {
  static forRoot(env: TtsManagerEnv): DynamicModule {
    return {
      module: TtsManagerModule,
      controllers: [TtsCommandsHandler, TtsRequestsHandler],
      providers: [
        TelephoneConverter,
        { provide: SpeechStore, useValue: new MediaManagerSpeechStore(env.MEDIA_BASE_URL, env.MEDIA_TOKEN) },
        { provide: VoiceCatalogue, useFactory: () => catalogueFor(env) },
        {
          provide: SynthesizeSpeech,
          useFactory: (catalogue: VoiceCatalogue, store: SpeechStore, converter: TelephoneConverter) =>
            new SynthesizeSpeech(catalogue, store, converter, systemClock),
          inject: [VoiceCatalogue, SpeechStore, TelephoneConverter],
        },
        AnswerSynthesize,
        CheckSpeech,
        WarmUp,
      ],
    };
  }

  constructor(private readonly converter: TelephoneConverter) {}

  async onApplicationShutdown(): Promise<void> {
    await this.converter.close();
  }
}

/** The providers in the order in which they are preferred. */
async function catalogueFor(env: TtsManagerEnv): Promise<VoiceCatalogue> {
  const espeak = await EspeakProvider.start({
    program: env.ESPEAK_PATH,
    concurrency: env.ESPEAK_CONCURRENCY,
    timeoutMs: env.ESPEAK_TIMEOUT_MS,
  });
  return new VoiceCatalogue([espeak]);
}
