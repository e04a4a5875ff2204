import { VoiceError } from '@voipbin/common';

/** A server has not answered by the time that it had for it. Nobody waits any longer, so it is not tried again. */
export function httpTimeout(cause?: unknown): VoiceError {
  return new VoiceError('http_timeout', 'The server did not answer in time.', {
    kind: 'operational',
    retryable: false,
    cause,
  });
}
