import type { Replay } from './idempotency.ts';

/** An error as it travels in a reply: the fields of a VoiceError. */
export interface ReplyError {
  code: string;
  message: string;
  kind: 'user' | 'operational' | 'unexpected';
  retryable: boolean;
  details?: Record<string, unknown>;
}

export type Reply<T> = { ok: true; value: T; replay?: Replay } | { ok: false; error: ReplyError };
