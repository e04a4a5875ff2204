import { Inject, Injectable } from '@nestjs/common';
import { type Clock, systemClock, toVoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { SilenceWatch } from '../../live/silence-watch.ts';
import { AsteriskStore } from '../../ports/asterisk-store.ts';
import { EndLostCalls } from './end-lost-calls.ts';

const LOST_AFTER_MS = 15_000;

/** Looks for Asterisks that have calls and that nobody can reach. */
@Injectable()
export class FindLostAsterisks {
  private readonly watch = new SilenceWatch(LOST_AFTER_MS);
  private readonly clock: Clock = systemClock;

  constructor(
    private readonly store: AsteriskStore,
    private readonly endLostCalls: EndLostCalls,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Never rejects. To be called again and again. */
  async execute(): Promise<void> {
    try {
      for (const lost of this.watch.look(await this.store.findBusy(), this.clock.nowMs())) {
        const holding = await this.store.claimSilent(lost);
        if (holding !== undefined) {
          this.log.error({ asteriskId: lost.id }, 'an Asterisk cannot be reached: its calls end');
          await this.endLostCalls.execute(lost.id, holding);
        }
      }
    } catch (thrown) {
      this.watch.forget();
      this.log.warn({ err: toVoiceError(thrown) }, 'could not look for lost Asterisks');
    }
  }
}
