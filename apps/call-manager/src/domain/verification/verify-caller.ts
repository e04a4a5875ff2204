import { passedVerification, type Verification, type VerificationPolicy } from '@voipbin/contracts';

import { checkAnonymity } from './check-anonymity.ts';
import { checkBlockList } from './check-block-list.ts';
import { checkForm } from './check-form.ts';
import { checkCallerFrequency, checkSourceFrequency } from './check-frequency.ts';
import { checkOwnNumber } from './check-own-number.ts';
import type { Check, CheckedCall } from './checked-call.ts';
import { isListed } from './is-listed.ts';

/** Every check there is. Whoever knows more of a caller adds one. */
const checks: readonly Check[] = [
  checkBlockList,
  checkAnonymity,
  checkForm,
  checkOwnNumber,
  checkCallerFrequency,
  checkSourceFrequency,
];

/** From this score on a caller is refused where the number's policy is `reject`. */
const SCORE_TO_REJECT = 50;

/** What is thought of the caller, all checks together. Who is on the list of those allowed is not looked at further. */
export function verifyCaller(call: CheckedCall): Verification {
  const { callerNumber, rules } = call;
  if (isListed(callerNumber, rules.allow)) {
    return { ...passedVerification, reasons: ['caller_allowed'] };
  }
  const found = checks.map((check) => check(call)).filter((finding) => finding !== undefined);
  if (found.length === 0) {
    return passedVerification;
  }
  const score = Math.min(
    100,
    found.reduce((sum, { weight }) => sum + weight, 0),
  );
  const isBlocked = found.some(({ reason }) => reason === 'caller_blocked');
  const isRejected = isRefused(rules.policy, score, isBlocked);
  return { verdict: isRejected ? 'rejected' : 'flagged', score, reasons: found.map(({ reason }) => reason) };
}

function isRefused(policy: VerificationPolicy, score: number, isBlocked: boolean): boolean {
  switch (policy) {
    case 'allow':
      return false;
    case 'flag':
      return isBlocked;
    case 'reject':
      return score >= SCORE_TO_REJECT;
  }
}
