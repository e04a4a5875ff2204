import { Injectable } from '@nestjs/common';
import type { AriEvent } from '@voipbin/ari';

import { HeldAsterisks } from '../live/held-asterisks.ts';
import { RecordFact } from '../use-cases/record-fact.ts';
import { TakeCall } from '../use-cases/take-call.ts';
import { isoTime, toldFact } from './told-fact.ts';

/** What happens to channels. */
@Injectable()
export class ChannelEventsHandler {
  constructor(
    private readonly asterisks: HeldAsterisks,
    private readonly takeCall: TakeCall,
    private readonly recordFact: RecordFact,
  ) {}

  handle(asteriskId: string, event: AriEvent): void {
    const asterisk = this.asterisks.of(asteriskId);
    if (event.type === 'StasisStart') {
      const { channel, args, timestamp } = event;
      void this.takeCall.execute(asterisk, { channelId: channel.id, args, at: isoTime(timestamp) });
      return;
    }
    const told = toldFact(event);
    if (told !== undefined) {
      void this.recordFact.execute(asterisk, told);
    }
  }
}
