import { type ModeChange, noModes } from '@voipbin/contracts';

import type { Call } from '../call.ts';
import { type CallChange, happened } from '../call-change.ts';
import { isOver } from '../call-status.ts';
import { modesWith } from './modes-with.ts';

/** A mode is on or off, as a command wanted. */
export function changeMode(call: Call, commandId: string, change: ModeChange, at: string): CallChange | undefined {
  if (isOver(call)) {
    return undefined;
  }
  const modes = modesWith({ ...noModes, ...call.modes }, change);
  const event = { type: 'call.event.mode-changed' as const, payload: { commandId, ...change, modes } };
  return happened(call, { at, causationId: commandId }, event, { modes });
}
