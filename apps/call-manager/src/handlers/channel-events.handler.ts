import { Injectable } from '@nestjs/common';
import type { AriEvent } from '@voipbin/ari';

import { readBesideChannel } from '../domain/beside-channel.ts';
import { readOutgoingChannel } from '../domain/outgoing-channel.ts';
import { HeldAsterisks } from '../live/held-asterisks.ts';
import { AttendBeside } from '../use-cases/attend-beside.ts';
import { PauseInvites } from '../use-cases/pause-invites.ts';
import { RecordFact } from '../use-cases/record-fact.ts';
import { TakeCall } from '../use-cases/take-call.ts';
import { enteredChannel } from './entered-channel.ts';
import { toldFact } from './told-fact.ts';

/** What happens to channels. */
@Injectable()
export class ChannelEventsHandler {
  constructor(
    private readonly asterisks: HeldAsterisks,
    private readonly pauseInvites: PauseInvites,
    private readonly takeCall: TakeCall,
    private readonly recordFact: RecordFact,
    private readonly attendBeside: AttendBeside,
  ) {}

  handle(asteriskId: string, event: AriEvent): void {
    const asterisk = this.asterisks.of(asteriskId);
    if (event.type === 'StasisStart' && readBesideChannel(event.channel.id) !== undefined) {
      void this.attendBeside.execute(asterisk, event.channel.id, event.args);
      return;
    }
    if (event.type === 'StasisStart' && readOutgoingChannel(event.channel.id) === undefined) {
      const entered = enteredChannel(event);
      this.pauseInvites.execute(asterisk, entered);
      void this.takeCall.execute(asterisk, entered);
      return;
    }
    const told = toldFact(event);
    if (told !== undefined) {
      void this.recordFact.execute(asterisk, told);
    }
  }
}
