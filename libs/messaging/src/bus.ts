import {
  type Idempotency,
  type MessageKey,
  type MessageMap,
  type Replay,
  type ReplyMap,
  type RequestKey,
  type RequestMap,
  type Envelope,
} from '@voipbin/contracts';

/** Injects the process's `Bus`. */
export const BUS = Symbol('BUS');

export interface RequestOptions {
  /** How long the answer may take; 3000 by default. */
  timeoutMs?: number;
  /** The owner acts once, however often the request comes with it. */
  idempotency?: Idempotency | undefined;
  /** Called when the answer is one that was given before. */
  onReplay?: (replay: Replay) => void;
}

/** How an app speaks to the other apps, whatever carries its messages. */
export interface Bus {
  /**
   * Resolves when the message is safe: over RabbitMQ the broker confirmed it; in one process its handlers are done. Never
   * await it inside what its handlers may wait for (a mailbox, a handler of the same partition key): hold the
   * acknowledgement on it instead. Rejects with `bus_unavailable` at once while disconnected, with `bus_unroutable` where
   * no queue takes the message (both operational).
   */
  publish<K extends MessageKey>(message: Envelope<K, MessageMap[K]>): Promise<void>;

  /**
   * The owner's answer. Throws the owner's own VoiceError, or `request_timeout` / `bus_unavailable` (operational). The
   * deadline travels with the request: an owner that is too late does not execute it.
   */
  request<K extends RequestKey>(key: K, payload: RequestMap[K], options?: RequestOptions): Promise<ReplyMap[K]>;
}
