import { Injectable } from '@nestjs/common';
import type { AriPort } from '@voipbin/ari';

import { HeldAsterisks } from '../../live/held-asterisks.ts';
import { ClaimAsterisk } from './claim-asterisk.ts';

/** We are connected to an Asterisk. Its events may be dealt with once it is claimed. */
@Injectable()
export class ConnectAsterisk {
  constructor(
    private readonly asterisks: HeldAsterisks,
    private readonly claim: ClaimAsterisk,
  ) {}

  async execute(connection: AriPort): Promise<void> {
    const asterisk = this.asterisks.of(connection.asteriskId);
    asterisk.connect(connection);
    await asterisk.inTurn(() => this.claim.execute(asterisk, connection));
  }
}
