import type { CallEventKey, MessageMap } from '@voipbin/contracts';

/** One entry of a call's log. `seq` is dense per call and begins at 1. */
export interface CallEvent<K extends CallEventKey = CallEventKey> {
  id: string;
  seq: number;
  type: K;
  payload: MessageMap[K];
  /** The command that this event answers. */
  causationId: string | null;
  /** ISO 8601, UTC. */
  occurredAt: string;
  /** Concluded by us, not told by Asterisk. */
  synthesized: boolean;
}

/** When something happened to a call, and how we know. */
export interface Circumstances {
  /** ISO 8601, UTC. */
  at: string;
  causationId?: string | null;
  synthesized?: boolean;
}
