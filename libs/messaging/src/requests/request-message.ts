import { VoiceError } from '@voipbin/common';
import { type Idempotency } from '@voipbin/contracts';

/** A request as it travels. */
export interface RequestMessage {
  payload: unknown;
  /** Unix epoch, ms: nobody waits for an answer after this. */
  deadlineMs: number;
  /** Set where the request may come again. */
  idempotency?: Idempotency;
}

export const DEFAULT_REQUEST_TIMEOUT_MS = 3_000;

export function requestTimeout(key: string): VoiceError {
  return new VoiceError('request_timeout', `${key} was not answered in time.`, { kind: 'operational' });
}
