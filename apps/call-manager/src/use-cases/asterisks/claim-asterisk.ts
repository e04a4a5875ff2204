import { setTimeout as sleep } from 'node:timers/promises';

import { Inject, Injectable } from '@nestjs/common';
import type { AriPort } from '@voipbin/ari';
import { toVoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import type { HeldAsterisk } from '../../live/held-asterisk.ts';
import { AsteriskStore } from '../../ports/asterisk-store.ts';
import { CallStore } from '../../ports/call-store.ts';
import { GroupStore } from '../../ports/group-store.ts';

const PAUSE_MS = 500;

/** Takes the right to write for the calls of an Asterisk that has connected to us, and remembers those that are not over. */
@Injectable()
export class ClaimAsterisk {
  constructor(
    private readonly asterisks: AsteriskStore,
    private readonly calls: CallStore,
    private readonly groups: GroupStore,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Tries until it succeeds or the connection is gone. */
  async execute(asterisk: HeldAsterisk, connection: AriPort): Promise<void> {
    while (asterisk.isConnectedBy(connection)) {
      try {
        await this.claim(asterisk);
        return;
      } catch (thrown) {
        this.log.warn({ err: toVoiceError(thrown), asteriskId: asterisk.id }, 'an Asterisk cannot be claimed yet');
      }
      await sleep(PAUSE_MS);
    }
  }

  private async claim(asterisk: HeldAsterisk): Promise<void> {
    const holding = await this.asterisks.claim(asterisk.id);
    const known = [...asterisk.calls.keys()];
    const live = await this.calls.findLive(asterisk.id);
    const groups = await this.groups.findLive(asterisk.id);
    asterisk.take(holding);
    live.forEach((call) => asterisk.recover(call));
    groups.forEach((group) => asterisk.recoverGroup(group));
    const liveIds = new Set(live.map(({ id }) => id));
    known.filter((id) => !liveIds.has(id)).forEach((id) => asterisk.forget(id));
    asterisk.held.open();
    this.log.info({ asteriskId: asterisk.id, epoch: holding.epoch, liveCalls: live.length }, 'holding an Asterisk');
  }
}
