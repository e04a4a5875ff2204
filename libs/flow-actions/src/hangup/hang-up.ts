import type { HangupReason, RejectCode } from '@voipbin/contracts';

import type { ActionContext } from '../action-context.ts';
import type { ActionResult } from '../action-result.ts';

/** A call whose end is not told by then is left to the commands that are still being sent. */
const END_TIMEOUT_MS = 30_000;

/** Ends the call and with it the flow. */
export function hangUp(context: ActionContext, reason: HangupReason, sipCode?: RejectCode): ActionResult<'completed'> {
  if (!context.hasLiveCall) {
    return { kind: 'end', outcome: 'completed', reason };
  }
  return {
    kind: 'wait',
    commands: [{ key: 'call.command.hangup', payload: { reason, ...(sipCode && { sipCode }) } }],
    for: ['call.event.command-failed'],
    timeoutMs: END_TIMEOUT_MS,
  };
}
