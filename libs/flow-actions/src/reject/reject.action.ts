import type { HangupReason, RejectCode } from '@voipbin/contracts';

import { defineAction } from '../define-action.ts';
import { hangUp } from '../hangup/hang-up.ts';
import { RejectOptions } from './reject.options.ts';

const reasonOfCode: Partial<Record<RejectCode, HangupReason>> = {
  408: 'noanswer',
  480: 'noanswer',
  486: 'busy',
  603: 'normal',
};

export const rejectAction = defineAction({
  type: 'reject',
  version: 1,
  summary: 'Refuse the call with a SIP status, and with it end the flow',
  options: RejectOptions,
  outcomes: ['completed'],
  start: (context, options) => hangUp(context, reasonOf(options), options.sip_code),
  resume: (_context, options) => ({ kind: 'end', outcome: 'completed', reason: reasonOf(options) }),
  leadsTo: () => ({ targets: [], fallsThrough: false }),
});

function reasonOf({ reason, sip_code }: RejectOptions): HangupReason {
  return reason === '' ? (reasonOfCode[sip_code] ?? 'failed') : reason;
}
