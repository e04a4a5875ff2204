import type { HangupReason } from '@voipbin/contracts';

import { defineAction } from '../define-action.ts';
import { hangUp } from './hang-up.ts';
import { HangupOptions } from './hangup.options.ts';

export const hangupAction = defineAction({
  type: 'hangup',
  version: 1,
  summary: 'Hang up the call, and with it end the flow',
  options: HangupOptions,
  outcomes: ['completed'],
  start: (context, options) => hangUp(context, reasonOf(options)),
  resume: (_context, options) => ({ kind: 'end', outcome: 'completed', reason: reasonOf(options) }),
  leadsTo: () => ({ targets: [], fallsThrough: false }),
});

function reasonOf(options: HangupOptions): HangupReason {
  return options.reason === '' ? 'normal' : options.reason;
}
