import type { Call } from './call.ts';
import { type CallChange, happened } from './call-change.ts';
import type { Circumstances } from './call-event.ts';
import { isOver } from './call-status.ts';

/** RFC 4733 section 3.2. */
const DIGIT = /^[0-9A-D*#]$/;

/** The far end pressed a key. */
export function pressDigit(
  call: Call,
  key: { digit: string; durationMs: number },
  circumstances: Circumstances,
): CallChange | undefined {
  if (isOver(call) || !DIGIT.test(key.digit)) {
    return undefined;
  }
  return happened(call, circumstances, { type: 'call.event.dtmf-received', payload: { ...key } });
}
