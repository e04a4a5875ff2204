import { Injectable } from '@nestjs/common';
import type { AriPort } from '@voipbin/ari';

import { HeldAsterisks } from '../../live/held-asterisks.ts';
import { PushAccounts } from '../push-accounts.ts';
import { ServeAsterisk } from './serve-asterisk.ts';

/** An Asterisk has told all that it had kept for us. */
@Injectable()
export class BeginService {
  constructor(
    private readonly asterisks: HeldAsterisks,
    private readonly serve: ServeAsterisk,
    private readonly pushAccounts: PushAccounts,
  ) {}

  /** Resolves when the connection is gone. */
  async execute(connection: AriPort): Promise<void> {
    const asterisk = this.asterisks.of(connection.asteriskId);
    await asterisk.inTurn(() => this.serve.execute(asterisk, connection));
    await this.pushAccounts.execute(asterisk, connection);
  }
}
