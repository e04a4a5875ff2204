import { VoiceError } from './voice-error.ts';

/** Any thrown value as a VoiceError: what is one already is returned as it is, all else becomes `internal_error`. */
export function toVoiceError(thrown: unknown): VoiceError {
  if (thrown instanceof VoiceError) {
    return thrown;
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new VoiceError('internal_error', message, { kind: 'unexpected', cause: thrown });
}
