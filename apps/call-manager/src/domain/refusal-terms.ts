import type { HangupReason, Refusal } from '@voipbin/contracts';

export interface RefusalTerms {
  /** Q.850: 1 -> SIP 404, 19 -> 480, 21 -> 403, 34 -> 503. */
  cause: number;
  hangupReason: HangupReason;
}

const notFound: RefusalTerms = { cause: 1, hangupReason: 'failed' };
const unavailable: RefusalTerms = { cause: 19, hangupReason: 'noanswer' };

const termsOf: Record<Refusal, RefusalTerms> = {
  unknown_number: notFound,
  invalid_destination: notFound,
  outgoing_not_allowed: { cause: 21, hangupReason: 'failed' },
  number_disabled: unavailable,
  number_without_flow: unavailable,
  caller_rejected: { cause: 21, hangupReason: 'failed' },
  overloaded: { cause: 34, hangupReason: 'failed' },
};

/** What a refused caller is told, and what the call's row says. */
export function refusalTerms(refusal: Refusal): RefusalTerms {
  return termsOf[refusal];
}
