import { Injectable } from '@nestjs/common';
import type { AriPort } from '@voipbin/ari';
import { noModes } from '@voipbin/contracts';
import type { MessageEnvelope } from '@voipbin/messaging';

import { changeMode } from '../../domain/mode/change-mode.ts';
import { modesWith } from '../../domain/mode/modes-with.ts';
import { opposite, type SoundOrder, soundOrders } from '../../domain/mode/sound-orders.ts';
import { CallJournal } from '../../live/call-journal.ts';
import type { LiveCall } from '../../live/live-call.ts';
import { now } from '../../live/now.ts';
import type { CommandTask } from './command-task.ts';
import { refuseUnlessAnswered } from './refuse-unless-answered.ts';

/** Asterisk may be asked twice for the same: nothing of it adds up. */
@Injectable()
export class SetModeTask implements CommandTask<'call.command.set-mode'> {
  constructor(private readonly journal: CallJournal) {}

  async execute(live: LiveCall, { id, payload }: MessageEnvelope<'call.command.set-mode'>): Promise<void> {
    refuseUnlessAnswered(live.call);
    const { modes, channelId } = live.call;
    const before = modes ?? noModes;
    await carryOutAll(live.asterisk.ari, channelId, soundOrders(before, modesWith(before, payload)));
    await this.journal.record(live, (call) => changeMode(call, id, payload, now()));
  }
}

/** All of them or, as far as Asterisk lets us, none: what a call sounds like is what its modes say. */
async function carryOutAll(ari: AriPort, channelId: string, orders: readonly SoundOrder[]): Promise<void> {
  const done: SoundOrder[] = [];
  try {
    for (const order of orders) {
      await carryOut(ari, channelId, order);
      done.unshift(order);
    }
  } catch (thrown) {
    for (const order of done) {
      await carryOut(ari, channelId, opposite(order)).catch(() => undefined);
    }
    throw thrown;
  }
}

function carryOut(ari: AriPort, channelId: string, order: SoundOrder): Promise<void> {
  return 'direction' in order ? ari[order.verb](channelId, order.direction) : ari[order.verb](channelId);
}
