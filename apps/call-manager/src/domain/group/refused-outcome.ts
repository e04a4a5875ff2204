import type { ConnectOutcome, HangupReason } from '@voipbin/contracts';

import type { Call } from '../call.ts';

/** Q.850 */
const NORMAL_CLEARING = 16;
const NO_ANSWER = 19;
const CALL_REJECTED = 21;

/** Why nobody answered: busy when anybody was, failed when none of them could be reached. */
export function refusedOutcome(members: readonly (Call | undefined)[]): Extract<ConnectOutcome, HangupReason> {
  const reasons = members.map((member) => member?.hangupReason);
  if (reasons.includes('busy')) {
    return 'busy';
  }
  return reasons.every((reason) => reason === 'failed') ? 'failed' : 'noanswer';
}

/** The member whose refusal speaks for all. */
export function refuserOf(members: readonly (Call | undefined)[], outcome: ConnectOutcome): Call | undefined {
  const over = members.filter((member) => member !== undefined && member.tmHangup !== null);
  const [last] = over.toSorted((one, other) => Date.parse(other?.tmHangup ?? '') - Date.parse(one?.tmHangup ?? ''));
  return over.find((member) => outcome === 'busy' && member?.hangupReason === 'busy') ?? last;
}

/** The Q.850 cause with which a caller is told of it: who declined with 603 stays a 603 (Asterisk would make a 403 of cause 21). */
export function relayedCause(refuser: Call | undefined): number {
  const cause = refuser?.hangupCause ?? 0;
  if (cause === CALL_REJECTED) {
    return NORMAL_CLEARING;
  }
  return cause === 0 || cause === NORMAL_CLEARING ? NO_ANSWER : cause;
}
