import { Inject, Injectable } from '@nestjs/common';
import { toVoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import type { HeldAsterisk } from '../../live/held-asterisk.ts';
import { HeldAsterisks } from '../../live/held-asterisks.ts';
import { ClaimAsterisk } from './claim-asterisk.ts';
import { ServeAsterisk } from './serve-asterisk.ts';

/** Somebody claimed an Asterisk that is connected to us: taken for lost, most likely. It answers us, so it is ours. */
@Injectable()
export class ReclaimAsterisks {
  constructor(
    private readonly asterisks: HeldAsterisks,
    private readonly claim: ClaimAsterisk,
    private readonly serve: ServeAsterisk,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async execute(): Promise<void> {
    const lost = this.asterisks.all().filter((one) => one.isConnected && !one.held.isOpen && one.isSettled);
    await Promise.all(lost.map((asterisk) => asterisk.inTurn(() => this.reclaim(asterisk))));
  }

  private async reclaim(asterisk: HeldAsterisk): Promise<void> {
    try {
      const connection = asterisk.ari;
      // A connection that is dead but not known to be proves nothing.
      await connection.getInfo();
      await this.claim.execute(asterisk, connection);
      await this.serve.execute(asterisk, connection);
    } catch (thrown) {
      this.log.warn({ err: toVoiceError(thrown), asteriskId: asterisk.id }, 'an Asterisk is held by somebody else');
    }
  }
}
