import { VoiceError } from '@voipbin/common';

export function emailUnreachable(cause?: unknown): VoiceError {
  const options = { kind: 'operational', retryable: false, cause } as const;
  return new VoiceError('email_unreachable', 'The mail server did not take it.', options);
}
