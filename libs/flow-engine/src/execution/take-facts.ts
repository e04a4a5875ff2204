import type { CallEnded, Envelope, MachineDetected } from '@voipbin/contracts';

import type { Draft } from './draft.ts';

/** More than anyone types ahead; what comes beyond is not kept. */
const MAX_DIGITS_AHEAD = 255;

/** What an event of the run's call says about the call; false when it must not wake the action that waits. */
export function takeCallFacts(draft: Draft, { type, payload }: Envelope): boolean {
  const { run } = draft;
  if (!run.call) {
    return false;
  }
  switch (type) {
    case 'call.event.answered':
      run.call = { ...run.call, answered: true };
      return true;
    case 'call.event.ended':
      run.call = {
        ...run.call,
        ended: true,
        hangupReason: (payload as Partial<CallEnded> | null)?.hangupReason ?? 'normal',
      };
      return true;
    case 'call.event.machine-detected':
      run.variables = { ...run.variables, ...machineVariables(payload as Partial<MachineDetected> | null) };
      return true;
    case 'call.event.dtmf-received':
      return takeDigit(draft, (payload as { digit?: unknown } | null)?.digit);
    default:
      return true;
  }
}

function machineVariables(told: Partial<MachineDetected> | null): Record<string, string> {
  return { 'voipbin.amd.result': String(told?.result ?? ''), 'voipbin.amd.cause': String(told?.cause ?? '') };
}

function takeDigit({ run }: Draft, digit: unknown): boolean {
  if (typeof digit !== 'string' || !/^[0-9A-D*#]$/.test(digit) || run.status === 'ended') {
    return false;
  }
  const { trailing, ahead } = run.digits;
  const isTrailing = trailing.includes(digit);
  const kept = isTrailing || ahead.length >= MAX_DIGITS_AHEAD ? ahead : ahead + digit;
  run.digits = { ...run.digits, ahead: kept, trailing: '' };
  return !isTrailing;
}
