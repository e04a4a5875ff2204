import type { HangupReason } from '@voipbin/contracts';

import type { Call } from './call.ts';
import { isEnding, isOver } from './call-status.ts';

export interface CallLimits {
  /** A caller who vanished without CANCEL rings for ever. */
  ringLimitMs: number;
  maxDurationMs: number;
}

/** After the answer. What was asked for one call counts as far as it is allowed for all. */
export function maxDurationMsOf({ outgoing }: Call, { maxDurationMs }: Pick<CallLimits, 'maxDurationMs'>): number {
  return Math.min(maxDurationMs, outgoing?.maxDurationMs ?? maxDurationMs);
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
  const { outgoing, tmCreate, tmProgressing } = call;
  if (tmProgressing !== null) {
    return { atMs: Date.parse(tmProgressing) + maxDurationMsOf(call, limits), reason: 'timeout' };
  }
  return outgoing === null
    ? { atMs: Date.parse(tmCreate) + limits.ringLimitMs, reason: 'noanswer' }
    : { atMs: Date.parse(tmCreate) + outgoing.ringTimeoutMs, reason: 'dialout' };
}
