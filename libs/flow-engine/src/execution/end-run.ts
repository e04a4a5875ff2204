import type { HangupReason } from '@voipbin/contracts';

import type { Draft, Ending } from './draft.ts';
import { optionOf } from './frame-program.ts';

/** How a run ends: the reason as the API tells it, what the call is hung up with, and what becomes of the actions under way. */
export interface RunEnd {
  reason: string;
  hangup: HangupReason;
  ending: Ending;
}

/** The end of a run because of a limit or an error with a stable code. */
export function failedRun(code: string, message: string): RunEnd {
  return { reason: code, hangup: 'failed', ending: { outcome: 'failed', output: {}, error: { code, message } } };
}

/** Ends the run at once. Its call is hung up; that command alone stays open until the call has ended. */
export function endRun(draft: Draft, { reason, hangup, ending }: RunEnd): void {
  const { run } = draft;
  for (const { current, option } of run.stack.map((frame) => ({ ...frame, option: optionOf(draft, frame) }))) {
    if (current) {
      draft.writeLog(current, option, ending);
    }
  }
  draft.hangUp(hangup);
  Object.assign(run, { status: 'ended', endReason: reason, tmEnd: draft.now, wait: null, stack: [] });
  run.openCommands = run.openCommands.filter(({ key }) => key === 'call.command.hangup');
}
