import type { Call, HangupRequest } from './call.ts';
import { isEnding, isOver, statusWhenHungUp } from './call-status.ts';

/** We want the call to end: the same call when it has ended or we wanted it before. The end itself comes from the channel. */
export function hangUpCall(call: Call, request: HangupRequest, at: string): Call {
  return isOver(call) || isEnding(call)
    ? call
    : { ...call, status: statusWhenHungUp(call), hangupRequest: request, tmUpdate: at };
}
