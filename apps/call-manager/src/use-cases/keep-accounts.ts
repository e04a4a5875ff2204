import { setTimeout as sleep } from 'node:timers/promises';

import { Inject, Injectable } from '@nestjs/common';
import type { AriPort } from '@voipbin/ari';
import { toVoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import type { HeldAsterisk } from '../live/held-asterisk.ts';
import { PushAccounts } from './push-accounts.ts';

const LOOK_AGAIN_MS = 5000;
const RETRY_MS = 1000;
/** Many changes at once are looked at once. */
const SETTLE_MS = 300;

/** Has an Asterisk follow the directory, within a second of its saying that something has changed. Until the first push the calls of phones are answered with 401. */
@Injectable()
export class KeepAccounts {
  constructor(
    private readonly pushAccounts: PushAccounts,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Resolves when the connection is gone. */
  async execute(asterisk: HeldAsterisk, connection: AriPort): Promise<void> {
    while (asterisk.isConnectedBy(connection)) {
      // Before it looks: what changes meanwhile must not be missed.
      asterisk.accountsChanged.close();
      const waitMs = await this.push(asterisk);
      if (waitMs > 0) {
        await asterisk.accountsChanged.passed(waitMs);
        await sleep(SETTLE_MS, undefined, { ref: false });
      }
    }
  }

  /** Resolves to how long nothing has to be done unless something changes. */
  private async push(asterisk: HeldAsterisk): Promise<number> {
    try {
      const isDone = await this.pushAccounts.execute(asterisk);
      return isDone ? LOOK_AGAIN_MS : 0;
    } catch (thrown) {
      this.log.warn({ err: toVoiceError(thrown), asteriskId: asterisk.id }, 'the SIP accounts cannot be pushed yet');
      return RETRY_MS;
    }
  }
}
