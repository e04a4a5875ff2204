import { checkPhoneNumber } from '@voipbin/numbering';

import type { Check } from './checked-call.ts';
import { isAnonymous, withPlus } from './is-listed.ts';

const LOOKS_LIKE_E164 = /^\+?[1-9]\d{6,14}$/;

/** A number of E.164 form, whose country code and length there are. */
export const checkForm: Check = ({ callerNumber }) => {
  if (isAnonymous(callerNumber)) {
    return undefined;
  }
  if (!LOOKS_LIKE_E164.test(callerNumber)) {
    return { reason: 'caller_malformed', weight: 40 };
  }
  return checkPhoneNumber(withPlus(callerNumber)).length > 0 ? { reason: 'caller_impossible', weight: 60 } : undefined;
};
