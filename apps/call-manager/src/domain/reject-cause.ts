import type { RejectCode } from '@voipbin/contracts';

/** Q.850 cause for which chan_pjsip answers an INVITE with this status. */
const causes: Record<RejectCode, number> = {
  403: 21,
  404: 1,
  408: 18,
  410: 22,
  480: 19,
  484: 28,
  486: 17,
  488: 58,
  500: 38,
  501: 29,
  502: 27,
  503: 34,
  603: 16,
};

export function rejectCause(code: RejectCode): number {
  return causes[code];
}
