import type { Check } from './checked-call.ts';

export const checkCallerFrequency: Check = ({ isCallerFrequent }) =>
  isCallerFrequent ? { reason: 'caller_too_frequent', weight: 50 } : undefined;

export const checkSourceFrequency: Check = ({ isSourceFrequent }) =>
  isSourceFrequent ? { reason: 'source_too_frequent', weight: 30 } : undefined;
