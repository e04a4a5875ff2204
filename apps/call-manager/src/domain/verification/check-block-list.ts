import type { Check } from './checked-call.ts';
import { isListed } from './is-listed.ts';

export const checkBlockList: Check = ({ callerNumber, rules }) =>
  isListed(callerNumber, rules.block) ? { reason: 'caller_blocked', weight: 100 } : undefined;
