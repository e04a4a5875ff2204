import type { HangupReason } from '@voipbin/contracts';

import type { Call } from './call.ts';
import { isEnding, isOver } from './call-status.ts';

export interface CallLimits {
  /** A caller who vanished without CANCEL rings for ever. */
  ringLimitMs: number;
  maxDurationMs: number;
}

export interface CallDeadline {
  /** Milliseconds since the epoch. */
  atMs: number;
  reason: HangupReason;
}

/** When we end the call ourselves; nothing when its end is under way. */
export function deadlineOf(call: Call, limits: CallLimits): CallDeadline | undefined {
  if (isOver(call) || isEnding(call)) {
    return undefined;
  }
  return call.tmProgressing === null
    ? { atMs: Date.parse(call.tmCreate) + limits.ringLimitMs, reason: 'noanswer' }
    : { atMs: Date.parse(call.tmProgressing) + limits.maxDurationMs, reason: 'timeout' };
}
