/** How the owner recognises a request that comes again. */
export interface Idempotency {
  /** Whose key it is. */
  customerId: string;
  /** Chosen by the client. */
  key: string;
  /** Hash of all that was asked for: under the same key nothing else is done. */
  fingerprint: string;
  /** A secret of the answer, as only the asker can open it. */
  sealed?: string;
}

/** Told with an answer that was given before. */
export interface Replay {
  sealed?: string;
}
