import type { HangupReason } from '@voipbin/contracts';

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

export function hangupCauseOf(reason: HangupReason): number {
  return causeOfReason[reason];
}
