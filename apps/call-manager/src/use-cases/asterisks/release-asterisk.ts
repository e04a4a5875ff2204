import { Inject, Injectable } from '@nestjs/common';
import type { AriPort } from '@voipbin/ari';
import { toVoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import type { HeldAsterisk } from '../../live/held-asterisk.ts';
import { HeldAsterisks } from '../../live/held-asterisks.ts';

/** A connection is gone: commands wait in their queue for whoever Asterisk connects to next. */
@Injectable()
export class ReleaseAsterisk {
  constructor(
    private readonly asterisks: HeldAsterisks,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async execute(connection: AriPort): Promise<void> {
    const asterisk = this.asterisks.of(connection.asteriskId);
    if (asterisk.isConnectedBy(connection)) {
      asterisk.disconnect();
      await asterisk.inTurn(() => this.closeQueue(asterisk));
    }
  }

  private async closeQueue(asterisk: HeldAsterisk): Promise<void> {
    const queue = asterisk.commandQueue;
    asterisk.commandQueue = undefined;
    try {
      await queue?.close();
    } catch (thrown) {
      this.log.warn({ err: toVoiceError(thrown), asteriskId: asterisk.id }, 'a command queue was not closed in order');
    }
  }
}
