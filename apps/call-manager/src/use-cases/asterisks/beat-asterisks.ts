import { Inject, Injectable } from '@nestjs/common';
import { toVoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import type { HeldAsterisk } from '../../live/held-asterisk.ts';
import { HeldAsterisks } from '../../live/held-asterisks.ts';
import { AsteriskStore } from '../../ports/asterisk-store.ts';

/** Writes down how far the events of each Asterisk were published, and that we are connected to it. */
@Injectable()
export class BeatAsterisks {
  constructor(
    private readonly asterisks: HeldAsterisks,
    private readonly store: AsteriskStore,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Never rejects. */
  async execute(): Promise<void> {
    const held = this.asterisks.all().filter((asterisk) => asterisk.held.isOpen);
    await Promise.all(held.map((asterisk) => this.beat(asterisk)));
  }

  private async beat(asterisk: HeldAsterisk): Promise<void> {
    const { id, epoch, isConnected, outbox } = asterisk;
    try {
      const isHolder = await this.store.beat(id, epoch, { publishedPosition: outbox.mark, isSeen: isConnected });
      if (!isHolder && epoch === asterisk.epoch) {
        asterisk.held.close();
      }
    } catch (thrown) {
      this.log.warn({ err: toVoiceError(thrown), asteriskId: id }, 'no beat');
    }
  }
}
