import type { Call } from './call.ts';
import { type CallChange, happened } from './call-change.ts';
import type { Circumstances } from './call-event.ts';

/** The far end rings, or begins to send sound while it does. Nothing when the call is past that. */
export function ringCall(call: Call, earlyMedia: boolean, circumstances: Circumstances): CallChange | undefined {
  const isNews = call.status === 'dialing' || (call.status === 'ringing' && earlyMedia);
  if (call.direction !== 'outgoing' || !isNews) {
    return undefined;
  }
  const payload = { status: 'ringing' as const, earlyMedia };
  const patch = { status: 'ringing' as const, tmRinging: call.tmRinging ?? circumstances.at };
  return happened(call, circumstances, { type: 'call.event.ringing', payload }, patch);
}
