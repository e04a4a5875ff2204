import { Inject, Injectable } from '@nestjs/common';
import { toVoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { type BesideChannel, readBesideChannel } from '../domain/beside-channel.ts';
import type { HeldAsterisk } from '../live/held-asterisk.ts';
import { EarlyMedia } from './group/early-media.ts';
import { TakeDetection } from './take-detection.ts';

/** Looks after a channel that runs beside a call: sends it to its task, and takes what came of that. */
@Injectable()
export class AttendBeside {
  constructor(
    private readonly takeDetection: TakeDetection,
    private readonly earlyMedia: EarlyMedia,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Never rejects. `args` are those with which the channel has entered the application. */
  async execute(asterisk: HeldAsterisk, channelId: string, [, phase, ...args]: readonly string[]): Promise<void> {
    const beside = readBesideChannel(channelId);
    try {
      if (beside !== undefined && phase === 'begin') {
        await this.begin(asterisk, channelId, beside, args);
      } else if (beside !== undefined && phase === 'over') {
        await this.takeDetection.execute(asterisk, beside, args);
        await asterisk.ari.hangup(channelId);
      }
    } catch (thrown) {
      // It is over with its call, or its command fails in time.
      this.log.info({ err: toVoiceError(thrown), channelId }, 'what runs beside a call was not attended');
    }
  }

  private async begin(
    asterisk: HeldAsterisk,
    id: string,
    { task, commandId }: BesideChannel,
    [timers, machineHandle]: string[],
  ): Promise<void> {
    if (task === 'early-media') {
      await this.earlyMedia.begin(asterisk, id, commandId);
      return;
    }
    const { ari } = asterisk;
    if (timers !== undefined && machineHandle !== undefined) {
      await ari.setChannelVariable(id, 'TIMERS', timers.replaceAll('-', ','));
      await ari.setChannelVariable(id, 'MACHINE_HANDLE', machineHandle);
    }
    await ari.continueInDialplan(id, { context: 'beside', extension: task, priority: 1 });
  }
}
