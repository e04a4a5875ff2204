import { Inject, Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { EventKey } from '@voipbin/contracts';
import { BUS, type Bus, type MessageEnvelope } from '@voipbin/messaging';

/** Asks a call's owner for the events between two that arrived. */
@Injectable()
export class FetchMissedEvents {
  constructor(@Inject(BUS) private readonly bus: Bus) {}

  /**
   * @returns the events numbered `afterSeq + 1` up to, not including, `beforeSeq`.
   * @throws VoiceError `events_missing` (operational) when the owner does not have them all.
   */
  async execute(callId: string, afterSeq: number, beforeSeq: number): Promise<MessageEnvelope<EventKey>[]> {
    const events = (await this.bus.request('call.request.events-since', {
      callId,
      afterSeq,
    })) as MessageEnvelope<EventKey>[];
    const missed = events.filter((event) => (event.seq ?? 0) < beforeSeq);
    if (missed.length !== beforeSeq - afterSeq - 1) {
      throw new VoiceError('events_missing', `Call ${callId} lacks events after ${afterSeq}.`, { kind: 'operational' });
    }
    return missed;
  }
}
