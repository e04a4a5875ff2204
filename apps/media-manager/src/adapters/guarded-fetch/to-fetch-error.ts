import { VoiceError } from '@voipbin/common';

/** What went wrong on the way to a customer's server. None is retried at once: a caller is waiting on the line. */
export function toFetchError(error: unknown, signal: AbortSignal): VoiceError {
  if (error instanceof VoiceError) {
    return error.code === 'url_refused' ? new VoiceError('media_url_refused', error.message, { kind: 'user' }) : error;
  }
  const options = { kind: 'operational', retryable: false, cause: error } as const;
  if (signal.aborted) {
    return new VoiceError('media_timeout', 'The URL did not deliver its file in time.', options);
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
  return new VoiceError('media_unavailable', `The URL could not be fetched (${code}).`, options);
}
