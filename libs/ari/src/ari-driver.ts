/** Brings connections to Asterisks. Its listener hears of them, and of all that comes over them. */
export interface AriDriver {
  /** Resolves, to words for the log, when connections may come. Rejects with `ari_listen_failed` (retryable) when none can, for now. */
  open(): Promise<string>;
  /** Takes no new connection, closes those there are, and resolves when `closed` was called for each. */
  close(): Promise<void>;
}
