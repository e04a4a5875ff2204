import type { Check } from './checked-call.ts';
import { isAnonymous } from './is-listed.ts';

export const checkAnonymity: Check = ({ callerNumber }) =>
  isAnonymous(callerNumber) ? { reason: 'caller_anonymous', weight: 30 } : undefined;
