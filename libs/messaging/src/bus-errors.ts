import { VoiceError } from '@voipbin/common';

/** The transport cannot take a message now. */
export function busUnavailable(reason: string, cause?: unknown): VoiceError {
  return new VoiceError('bus_unavailable', reason, { kind: 'operational', cause });
}

/** No queue takes the message, yet: its consumer has not been there. */
export function busUnroutable(destination: string): VoiceError {
  return new VoiceError('bus_unroutable', `No queue takes messages to ${destination}.`, { kind: 'operational' });
}
