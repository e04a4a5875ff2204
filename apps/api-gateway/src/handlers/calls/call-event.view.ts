import type { StoredCallEvent } from '@voipbin/contracts';

import { eventPayload } from './event-payload.ts';

/** One entry of a call's log. */
export class CallEventView {
  id!: string;
  call_id!: string;
  /** Dense, from 1. */
  seq!: number;
  type!: string;
  occurred_at!: string;
  causation_id!: string | null;
  /** True when it was concluded after an interruption and not told by Asterisk. */
  synthesized!: boolean;
  /** What happened, in detail; it depends on the type. */
  payload!: Record<string, unknown>;

  static of(event: StoredCallEvent): CallEventView {
    return {
      id: event.id,
      call_id: event.callId,
      seq: event.seq,
      type: event.type,
      occurred_at: event.occurredAt,
      causation_id: event.causationId,
      synthesized: event.synthesized,
      payload: eventPayload(event.payload),
    };
  }
}
