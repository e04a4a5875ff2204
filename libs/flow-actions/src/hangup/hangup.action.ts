import type { HangupReason } from '@voipbin/contracts';

import { defineAction } from '../define-action.ts';
import { HangupOptions } from './hangup.options.ts';

/** A call whose end is not told by then is left to the commands that are still being sent. */
const END_TIMEOUT_MS = 30_000;

export const hangupAction = defineAction({
  type: 'hangup',
  version: 1,
  summary: 'Hang up the call, and with it end the flow',
  options: HangupOptions,
  outcomes: ['completed'],
  start(context, options) {
    const reason = reasonOf(options);
    if (!context.hasLiveCall) {
      return { kind: 'end', outcome: 'completed', reason };
    }
    return {
      kind: 'wait',
      commands: [{ key: 'call.command.hangup', payload: { reason } }],
      for: ['call.event.command-failed'],
      timeoutMs: END_TIMEOUT_MS,
    };
  },
  resume: (_context, options) => ({ kind: 'end', outcome: 'completed', reason: reasonOf(options) }),
  leadsTo: () => ({ targets: [], fallsThrough: false }),
});

function reasonOf(options: HangupOptions): HangupReason {
  return options.reason === '' ? 'normal' : options.reason;
}
