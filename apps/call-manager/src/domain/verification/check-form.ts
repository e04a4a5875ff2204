import { checkPhoneNumber } from '@voipbin/numbering';

import { looksLikeE164 } from '../caller-address.ts';
import type { Check } from './checked-call.ts';
import { isAnonymous, withPlus } from './is-listed.ts';

/** A number of E.164 form, whose country code and length there are. */
export const checkForm: Check = ({ callerNumber }) => {
  if (isAnonymous(callerNumber)) {
    return undefined;
  }
  if (!looksLikeE164(callerNumber)) {
    return { reason: 'caller_malformed', weight: 40 };
  }
  return checkPhoneNumber(withPlus(callerNumber)).length > 0 ? { reason: 'caller_impossible', weight: 60 } : undefined;
};
