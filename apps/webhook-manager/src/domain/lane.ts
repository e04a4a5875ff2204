import type { CustomerEvent } from '@voipbin/contracts';

/** What a webhook is still to be told of one call. */
export interface Lane {
  webhookId: string;
  lane: string;
  /** Of the last event that it shall be told. */
  lastPosition: string;
  /** Attempts to tell the next event so far. */
  tries: number;
  failingSince: Date | null;
}

/** The next event of a lane, and where it goes. */
export interface Telling {
  event: CustomerEvent;
  position: string;
  uri: string;
  /** `whsec_...` */
  secret: string;
}

/** What came of one attempt. */
export interface Outcome {
  isDelivered: boolean;
  /** The endpoint wants to be told nothing any more. */
  isGone: boolean;
  httpStatus: number | null;
  error: string | null;
  durationMs: number;
}
