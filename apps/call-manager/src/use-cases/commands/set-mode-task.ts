import { Injectable } from '@nestjs/common';
import type { AriPort } from '@voipbin/ari';
import { noModes } from '@voipbin/contracts';
import type { MessageEnvelope } from '@voipbin/messaging';

import { changeMode } from '../../domain/mode/change-mode.ts';
import { modesWith } from '../../domain/mode/modes-with.ts';
import { type SoundOrder, soundOrders } from '../../domain/mode/sound-orders.ts';
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
    for (const order of soundOrders(before, modesWith(before, payload))) {
      await carryOut(live.asterisk.ari, channelId, order);
    }
    await this.journal.record(live, (call) => changeMode(call, id, payload, now()));
  }
}

function carryOut(ari: AriPort, channelId: string, order: SoundOrder): Promise<void> {
  return 'direction' in order ? ari[order.verb](channelId, order.direction) : ari[order.verb](channelId);
}
