import type { Call } from './call.ts';
import { type CallChange, happened } from './call-change.ts';
import { isOver } from './call-status.ts';

/** A repeated command is being carried out already, so that nobody repeats it again. */
export function acceptCommand(call: Call, commandId: string, at: string): CallChange | undefined {
  if (isOver(call)) {
    return undefined;
  }
  const circumstances = { at, causationId: commandId, synthesized: true };
  return happened(call, circumstances, { type: 'call.event.command-accepted', payload: { commandId } });
}
