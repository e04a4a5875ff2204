import { Inject, Injectable } from '@nestjs/common';
import type { AriPort } from '@voipbin/ari';
import { toVoiceError } from '@voipbin/common';
import { noModes } from '@voipbin/contracts';
import type { MessageEnvelope } from '@voipbin/messaging';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { changeMode } from '../../domain/mode/change-mode.ts';
import { modesWith } from '../../domain/mode/modes-with.ts';
import { opposite, type SoundOrder, soundOrders } from '../../domain/mode/sound-orders.ts';
import { CallJournal } from '../../live/call-journal.ts';
import type { LiveCall } from '../../live/live-call.ts';
import { now } from '../../live/now.ts';
import { orderSound } from '../../live/order-sound.ts';
import type { CommandTask } from './command-task.ts';
import { refuseUnlessUp } from './refuse-unless-up.ts';

/** Asterisk may be asked twice for the same: nothing of it adds up. */
@Injectable()
export class SetModeTask implements CommandTask<'call.command.set-mode'> {
  constructor(
    private readonly journal: CallJournal,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async execute(live: LiveCall, { id, payload }: MessageEnvelope<'call.command.set-mode'>): Promise<void> {
    refuseUnlessUp(live);
    const { modes, channelId } = live.call;
    const before = { ...noModes, ...modes };
    await this.carryOutAll(live.asterisk.ari, channelId, soundOrders(before, modesWith(before, payload)));
    await this.journal.record(live, (call) => changeMode(call, id, payload, now()));
  }

  /** All of them, or none: what a call sounds like is what its modes say. What will be tried again is left as it is: nothing of it adds up. */
  private async carryOutAll(ari: AriPort, channelId: string, orders: readonly SoundOrder[]): Promise<void> {
    const done: SoundOrder[] = [];
    try {
      for (const order of orders) {
        await orderSound(ari, channelId, order);
        done.unshift(order);
      }
    } catch (thrown) {
      if (!toVoiceError(thrown).retryable) {
        await this.undo(ari, channelId, done);
      }
      throw thrown;
    }
  }

  private async undo(ari: AriPort, channelId: string, done: readonly SoundOrder[]): Promise<void> {
    for (const order of done) {
      try {
        await orderSound(ari, channelId, opposite(order));
      } catch (thrown) {
        this.log.warn({ err: toVoiceError(thrown), channelId, order }, 'a call sounds otherwise than its modes say');
      }
    }
  }
}
