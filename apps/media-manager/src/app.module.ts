import { AllowedHosts } from '@voipbin/guarded-http';
import { type DynamicModule, Inject, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { TelephoneConverter } from '@voipbin/audio';
import { systemClock } from '@voipbin/common';
import { ReadinessChecks } from '@voipbin/observability';

import { FolderMediaStore } from './adapters/folder-media.store.ts';
import { GuardedFetcher } from './adapters/guarded-fetch/guarded-fetcher.ts';
import { MediaManagerEnv } from './app.env.ts';
import { MediaCommandsHandler } from './handlers/media-commands.handler.ts';
import { MediaHttpServer } from './handlers/media-http/media-http.server.ts';
import { MediaRequests } from './handlers/media-http/media-requests.ts';
import { MediaToken } from './handlers/media-http/media-token.ts';
import { MediaRequestsHandler } from './handlers/media-requests.handler.ts';
import { MediaFetcher } from './ports/media-fetcher.ts';
import { MediaStore } from './ports/media-store.ts';
import { FetchMedia } from './use-cases/fetch-media.ts';
import { FindMissingMedia } from './use-cases/find-missing-media.ts';
import { PrepareMedia } from './use-cases/prepare-media.ts';
import { PrepareSources } from './use-cases/prepare-sources.ts';
import { RemoveUnusedMedia } from './use-cases/remove-unused-media.ts';
import { StoreSpeech } from './use-cases/store-speech.ts';

export { MediaManagerEnv } from './app.env.ts';

/** Every byte of media. Needs a bus, a logger and readiness checks around it. */
@Module({})
export class MediaManagerModule implements OnModuleInit, OnApplicationShutdown {
  static forRoot(env: MediaManagerEnv): DynamicModule {
    const limits = { maxBytes: env.MEDIA_FETCH_MAX_BYTES, timeoutMs: env.MEDIA_FETCH_TIMEOUT_MS };
    return {
      module: MediaManagerModule,
      controllers: [MediaCommandsHandler, MediaRequestsHandler],
      providers: [
        { provide: MediaManagerEnv, useValue: env },
        { provide: MediaStore, useValue: new FolderMediaStore(env.MEDIA_DIR) },
        { provide: MediaFetcher, useValue: new GuardedFetcher(new AllowedHosts(env.MEDIA_ALLOWED_HOSTS), limits) },
        TelephoneConverter,
        {
          provide: FetchMedia,
          useFactory: (fetcher: MediaFetcher, store: MediaStore, converter: TelephoneConverter) =>
            new FetchMedia(fetcher, store, converter, systemClock),
          inject: [MediaFetcher, MediaStore, TelephoneConverter],
        },
        FindMissingMedia,
        PrepareMedia,
        PrepareSources,
        RemoveUnusedMedia,
        StoreSpeech,
        MediaToken,
        MediaRequests,
        MediaHttpServer,
      ],
    };
  }

  constructor(
    @Inject(MediaStore) private readonly store: MediaStore,
    private readonly converter: TelephoneConverter,
    private readonly readinessChecks: ReadinessChecks,
  ) {}

  onModuleInit(): void {
    this.readinessChecks.add('media folder', () => this.store.check());
  }

  async onApplicationShutdown(): Promise<void> {
    await this.converter.close();
  }
}
