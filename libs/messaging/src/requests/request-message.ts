import { VoiceError } from '@voipbin/common';

/** A request as it travels. */
export interface RequestMessage {
  payload: unknown;
  /** Unix epoch, ms: nobody waits for an answer after this. */
  deadlineMs: number;
}

export const DEFAULT_REQUEST_TIMEOUT_MS = 3_000;

export function requestTimeout(key: string): VoiceError {
  return new VoiceError('request_timeout', `${key} was not answered in time.`, { kind: 'operational' });
}
