import type { Call, HangupRequest } from './call.ts';
import { type CallChange, noted } from './call-change.ts';
import { isEnding, isOver, statusWhenHungUp } from './call-status.ts';

/** We want the call to end; nothing when it has ended or we wanted it before. The end itself comes from the channel. */
export function hangUpCall(call: Call, request: HangupRequest, at: string): CallChange | undefined {
  if (isOver(call) || isEnding(call)) {
    return undefined;
  }
  return noted(call, at, { status: statusWhenHungUp(call), hangupRequest: request });
}
