import { ArrayMaxSize, IsIn, IsInt, Max, Min } from 'class-validator';

export const verificationVerdicts = ['passed', 'flagged', 'rejected'] as const;
export type VerificationVerdict = (typeof verificationVerdicts)[number];

/** What can speak against a caller, or for them. Stable. */
export const verificationReasons = [
  'caller_allowed',
  'caller_blocked',
  'caller_anonymous',
  'caller_malformed',
  'caller_impossible',
  'own_number',
  'caller_too_frequent',
  'source_too_frequent',
] as const;
export type VerificationReason = (typeof verificationReasons)[number];

/** What is thought of the caller of an incoming call. */
export class Verification {
  @IsIn(verificationVerdicts)
  verdict!: VerificationVerdict;

  /** 0 = nothing speaks against them, 100 = everything. */
  @IsInt()
  @Min(0)
  @Max(100)
  score!: number;

  @IsIn(verificationReasons, { each: true })
  @ArrayMaxSize(20)
  reasons!: VerificationReason[];
}

/** Nothing speaks against the caller. */
export const passedVerification: Verification = { verdict: 'passed', score: 0, reasons: [] };
