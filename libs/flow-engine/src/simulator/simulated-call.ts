import type { Envelope, EventKey } from '@voipbin/contracts';

import { SIMULATED } from './simulated-start.ts';

/** Numbers the events of a call, and lets nothing happen that cannot: a second end of a playback or a connection, anything after the end of the call. */
export class SimulatedCall {
  private seq = 1;
  private hasEnded = false;
  private readonly finished = new Set<string>();

  /** The message that tells of an event; null when the event cannot happen any more. */
  tell(type: EventKey, payload: object, at: string): Envelope | null {
    const isOfCall = type.startsWith('call.event.');
    const over = whatIsOver(type, payload);
    if ((isOfCall && this.hasEnded) || (over !== null && this.finished.has(over))) {
      return null;
    }
    if (over !== null) {
      this.finished.add(over);
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

/** The command that began what an event tells the end of. */
function whatIsOver(type: EventKey, payload: object): string | null {
  if ('playbackId' in payload) {
    return String(payload.playbackId);
  }
  return type === 'call.event.connect-finished' && 'commandId' in payload ? String(payload.commandId) : null;
}
