import { setTimeout as sleep } from 'node:timers/promises';

import { Inject, Injectable } from '@nestjs/common';
import type { AriPort } from '@voipbin/ari';
import { toVoiceError } from '@voipbin/common';
import { BusControl } from '@voipbin/messaging';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import type { HeldAsterisk } from '../../live/held-asterisk.ts';
import { ResyncAsterisk } from './resync-asterisk.ts';

const PAUSE_MS = 500;

/** Begins to work for an Asterisk that has told all it had to tell: compares, then takes the commands for its calls. */
@Injectable()
export class ServeAsterisk {
  constructor(
    private readonly resync: ResyncAsterisk,
    private readonly control: BusControl,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Tries until it succeeds or the connection is gone. */
  async execute(asterisk: HeldAsterisk, connection: AriPort): Promise<void> {
    while (asterisk.isConnectedBy(connection)) {
      try {
        await this.resync.execute(asterisk);
        asterisk.commandQueue ??= await this.control.consumeAsteriskQueue(asterisk.id);
        if (asterisk.isConnectedBy(connection)) {
          asterisk.resynced.open();
          this.log.info({ asteriskId: asterisk.id, liveCalls: asterisk.calls.size }, 'serving an Asterisk');
        }
        return;
      } catch (thrown) {
        this.log.warn({ err: toVoiceError(thrown), asteriskId: asterisk.id }, 'an Asterisk cannot be served yet');
      }
      await sleep(PAUSE_MS);
    }
  }
}
