/** One entry of a call's log, as `call_events` holds it. */
export interface StoredCallEvent {
  id: string;
  callId: string;
  seq: number;
  type: string;
  occurredAt: string;
  causationId: string | null;
  /** True when it was concluded from a resync and not told by Asterisk. */
  synthesized: boolean;
  payload: Record<string, unknown>;
}
