import type { MachineResult } from '@voipbin/contracts';

import type { Call } from './call.ts';
import { type CallChange, happened } from './call-change.ts';
import { isOver } from './call-status.ts';

/** What Asterisk's AMDSTATUS and AMDCAUSE mean; it takes whoever says nothing for a machine. */
export function machineResultOf(status: string, cause: string): MachineResult {
  if (status === 'HUMAN') {
    return 'human';
  }
  if (status !== 'MACHINE') {
    return 'unsure';
  }
  return cause.startsWith('INITIALSILENCE') ? 'silence' : 'machine';
}

/** Who answered is known; nothing when the call is over. */
export function machineDetected(
  call: Call,
  commandId: string,
  { result, cause }: { result: MachineResult; cause: string },
  at: string,
): CallChange | undefined {
  if (isOver(call)) {
    return undefined;
  }
  const event = { type: 'call.event.machine-detected' as const, payload: { commandId, result, cause } };
  return happened(call, { at, causationId: commandId }, event);
}
