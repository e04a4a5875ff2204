import { VoiceError } from '@voipbin/common';
import { type Reply } from '@voipbin/contracts';

/** The reply's value, or its error thrown as the VoiceError that the owner threw. */
export function valueOfReply<T>(reply: Reply<T>): T {
  if (reply.ok) {
    return reply.value;
  }
  const { code, message, kind, retryable, details } = reply.error;
  throw new VoiceError(code, message, { kind, retryable, ...(details && { details }) });
}
