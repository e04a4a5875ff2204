import { Inject, Injectable } from '@nestjs/common';
import { EVENT_FILTER } from '@voipbin/ari';
import { toVoiceError, VoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { callIdOf } from '../../domain/open-call.ts';
import type { HeldAsterisk } from '../../live/held-asterisk.ts';
import { STASIS_APPLICATION } from '../../live/stasis-application.ts';
import { AsteriskStore } from '../../ports/asterisk-store.ts';
import { AdvanceGroup } from '../group/advance-group.ts';
import { AdoptStrayChannel } from './adopt-stray-channel.ts';
import { CompareCall } from './compare-call.ts';

/** After a connection: what was in the socket or in the memory of a process that died is gone, so everything is compared. */
@Injectable()
export class ResyncAsterisk {
  constructor(
    private readonly store: AsteriskStore,
    private readonly compareCall: CompareCall,
    private readonly adoptStray: AdoptStrayChannel,
    private readonly advanceGroup: AdvanceGroup,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async execute(asterisk: HeldAsterisk): Promise<void> {
    const { ari } = asterisk;
    await ari.setEventFilter(STASIS_APPLICATION, EVENT_FILTER);
    const startupTime = await this.startupTime(asterisk);
    const isSameLife = asterisk.startupTime === null || asterisk.startupTime === startupTime;
    // Before the list: a call that begins meanwhile is known to nobody but us.
    const known = [...asterisk.calls.values()];
    const channels = await ari.listChannels();
    const byId = new Map(channels.map((channel) => [channel.id, channel]));
    const absence = isSameLife ? 'resync' : 'asterisk_lost';
    await this.all(known, (live) => this.compareCall.execute(live, byId.get(live.call.channelId), absence));
    const strays = channels.filter(({ id }) => !asterisk.calls.has(callIdOf(asterisk.id, id)));
    await this.all(strays, (channel) => this.adoptStray.execute(asterisk, channel));
    if (asterisk.startupTime !== startupTime) {
      await this.store.saveStartupTime(asterisk.id, asterisk.epoch, startupTime);
      asterisk.beginLife(startupTime);
    }
    asterisk.groups.forEach((group) => void this.advanceGroup.execute(group));
  }

  /** What will fail again is logged, so that one call does not stop all others. */
  private async all<T>(items: readonly T[], compare: (item: T) => Promise<void>): Promise<void> {
    await Promise.all(
      items.map((item) =>
        compare(item).catch((thrown: unknown) => {
          const error = toVoiceError(thrown);
          if (error.retryable) {
            throw error;
          }
          this.log.error({ err: error }, 'a call could not be compared with its channel');
        }),
      ),
    );
  }

  private async startupTime({ ari }: HeldAsterisk): Promise<string> {
    const { status } = await ari.getInfo();
    if (status === undefined) {
      throw new VoiceError('ari_malformed', 'Asterisk does not say when it was started.', { kind: 'operational' });
    }
    return status.startup_time;
  }
}
