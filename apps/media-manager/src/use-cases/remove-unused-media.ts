import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { LOGGER } from '@voipbin/observability';
import { type Logger } from 'pino';

import { MediaManagerEnv } from '../app.env.ts';
import { MediaStore } from '../ports/media-store.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Keeps the folder from growing for ever: texts with a name or an amount in them are rarely said twice. */
@Injectable()
export class RemoveUnusedMedia implements OnModuleInit, OnModuleDestroy {
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly env: MediaManagerEnv,
    private readonly store: MediaStore,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.#timer = setInterval(() => void this.execute(), HOUR_MS);
  }

  onModuleDestroy(): void {
    clearInterval(this.#timer);
  }

  async execute(): Promise<void> {
    try {
      const removed = await this.store.removeUnusedFor(this.env.MEDIA_KEEP_DAYS * DAY_MS);
      this.logger.info({ removed }, 'removed unused media');
    } catch (err) {
      this.logger.error({ err }, 'unused media could not be removed');
    }
  }
}
