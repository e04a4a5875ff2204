import type { HangupReason } from '@voipbin/contracts';

import type { HangupRequest } from './call.ts';

/** Makes Asterisk tell a telephone that the call was answered elsewhere, so that it does not show it as missed. */
export const ANSWERED_ELSEWHERE = 26;

/** Q.850 cause that Asterisk is asked to hang up with. Before the answer chan_pjsip turns it into a SIP status: 17 -> 486, 19 -> 480, 38 -> 500, 16 -> 603. */
const causeOfReason: Record<HangupReason, number> = {
  normal: 16,
  cancel: 16,
  timeout: 16,
  amd: 16,
  busy: 17,
  failed: 38,
  noanswer: 19,
  dialout: 19,
};

export function hangupCauseOf({ reason, cause }: Pick<HangupRequest, 'reason' | 'cause'>): number {
  return cause ?? causeOfReason[reason];
}
