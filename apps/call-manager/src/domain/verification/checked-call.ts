import type { VerificationReason, VerificationRules } from '@voipbin/contracts';

/** An incoming call, as far as its caller is judged by it. */
export interface CheckedCall {
  /** As told; empty where nothing was. */
  callerNumber: string;
  rules: VerificationRules;
  /** The caller's number is one of those that we serve. */
  isOwnNumber: boolean;
  /** They call more often than people do. */
  isCallerFrequent: boolean;
  /** More comes from there than should. */
  isSourceFrequent: boolean;
}

/** What a check has found: the weight is how much it speaks against the caller, of 100. */
export interface Finding {
  reason: VerificationReason;
  weight: number;
}

/** Looks at one thing. Undefined = nothing found. */
export type Check = (call: CheckedCall) => Finding | undefined;
