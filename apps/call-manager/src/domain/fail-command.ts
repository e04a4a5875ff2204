import type { CommandFailed } from '@voipbin/contracts';

import type { Call } from './call.ts';
import { type CallChange, happened } from './call-change.ts';
import { isOver } from './call-status.ts';

/** A command could not be done. After the end nothing more is said of a call: its end answers every command. */
export function failCommand(call: Call, failure: CommandFailed, at: string): CallChange | undefined {
  if (isOver(call)) {
    return undefined;
  }
  const circumstances = { at, causationId: failure.commandId };
  return happened(call, circumstances, { type: 'call.event.command-failed', payload: failure });
}
