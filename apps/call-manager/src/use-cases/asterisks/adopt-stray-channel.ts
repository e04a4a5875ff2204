import { Injectable } from '@nestjs/common';
import type { Channel } from '@voipbin/ari';

import { readBesideChannel } from '../../domain/beside-channel.ts';
import { readOutgoingChannel } from '../../domain/outgoing-channel.ts';
import { callIdOf } from '../../domain/open-call.ts';
import type { HeldAsterisk } from '../../live/held-asterisk.ts';
import { stasisArgs } from '../../live/stasis-application.ts';
import { CallStore } from '../../ports/call-store.ts';
import { AttendBeside } from '../attend-beside.ts';
import { TakeCall } from '../take-call.ts';

/** Deals with a channel in our application that no live call knows of. */
@Injectable()
export class AdoptStrayChannel {
  constructor(
    private readonly store: CallStore,
    private readonly takeCall: TakeCall,
    private readonly attendBeside: AttendBeside,
  ) {}

  /** A caller who still waits is taken as if they had just come. All others lost their call: it is over, or was never stored. */
  async execute(asterisk: HeldAsterisk, channel: Channel): Promise<void> {
    const args = stasisArgs(channel);
    if (readBesideChannel(channel.id) !== undefined) {
      await this.attendBeside.execute(asterisk, channel.id, args ?? []);
      return;
    }
    if (args === undefined && readOutgoingChannel(channel.id) === undefined) {
      return;
    }
    const known = await this.store.find(callIdOf(asterisk.id, channel.id));
    if (known === undefined && args !== undefined && channel.state !== 'Up') {
      const at = new Date(channel.creationtime).toISOString();
      await this.takeCall.execute(asterisk, { channelId: channel.id, channelName: channel.name, args, at, delayMs: 0 });
    } else if (known?.status === 'hangup' || known === undefined) {
      await asterisk.ari.hangup(channel.id);
    }
  }
}
