import { VoiceError } from '@voipbin/common';

/** `media_type_unsupported`: the bytes are no audio that can be played; the message says why. */
export function unsupportedAudio(reason: string): VoiceError {
  return new VoiceError('media_type_unsupported', `Not a supported WAV file: ${reason}.`, { kind: 'user' });
}
