import type { DigitsOrder } from '@voipbin/contracts';

import type { Call } from './call.ts';
import { type CallChange, happened } from './call-change.ts';
import { isOver } from './call-status.ts';

/** Digits begin to be sent. */
export function sendDigits(call: Call, commandId: string, order: DigitsOrder, at: string): CallChange | undefined {
  if (isOver(call)) {
    return undefined;
  }
  const event = { type: 'call.event.digits-sent' as const, payload: { commandId, ...order } };
  return happened(call, { at, causationId: commandId }, event);
}
