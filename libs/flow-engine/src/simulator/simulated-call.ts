import type { Envelope, EventKey } from '@voipbin/contracts';

import { SIMULATED } from './simulated-start.ts';

/** Numbers the events of a call, and lets nothing happen that cannot: a second end of a playback, anything after the end of the call. */
export class SimulatedCall {
  private seq = 1;
  private hasEnded = false;
  private readonly finished = new Set<string>();

  /** The message that tells of an event; null when the event cannot happen any more. */
  tell(type: EventKey, payload: object, at: string): Envelope | null {
    const isOfCall = type.startsWith('call.event.');
    const playbackId = 'playbackId' in payload ? String(payload.playbackId) : null;
    if ((isOfCall && this.hasEnded) || (playbackId !== null && this.finished.has(playbackId))) {
      return null;
    }
    if (playbackId !== null) {
      this.finished.add(playbackId);
    }
    this.hasEnded ||= type === 'call.event.ended';
    this.seq += isOfCall ? 1 : 0;
    return this.envelope(type, payload, at, isOfCall);
  }

  private envelope(type: EventKey, payload: object, at: string, isOfCall: boolean): Envelope {
    const { callId, runId, customerId } = SIMULATED;
    return {
      id: `event-${this.seq}`,
      type,
      version: 1,
      occurredAt: at,
      customerId,
      callId,
      runId,
      ...(isOfCall && { seq: this.seq }),
      correlationId: callId,
      causationId: null,
      partitionKey: callId,
      payload,
    };
  }
}
