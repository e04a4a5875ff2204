import { Injectable } from '@nestjs/common';
import type { AriPort } from '@voipbin/ari';

import { HeldAsterisks } from '../../live/held-asterisks.ts';
import { KeepAccounts } from '../keep-accounts.ts';
import { ServeAsterisk } from './serve-asterisk.ts';

/** An Asterisk has told all that it had kept for us. */
@Injectable()
export class BeginService {
  constructor(
    private readonly asterisks: HeldAsterisks,
    private readonly serve: ServeAsterisk,
    private readonly keepAccounts: KeepAccounts,
  ) {}

  /** Resolves when the connection is gone. */
  async execute(connection: AriPort): Promise<void> {
    const asterisk = this.asterisks.of(connection.asteriskId);
    await asterisk.inTurn(() => this.serve.execute(asterisk, connection));
    await this.keepAccounts.execute(asterisk, connection);
  }
}
