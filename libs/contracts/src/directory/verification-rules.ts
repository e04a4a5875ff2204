import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, Matches } from 'class-validator';

export const verificationPolicies = ['allow', 'flag', 'reject'] as const;
export type VerificationPolicy = (typeof verificationPolicies)[number];

/** A number, how numbers begin (`+82*`), or those who do not show theirs. */
export const CALLER_PATTERN = /^(?:\+[1-9]\d{0,14}\*?|anonymous)$/;

const means = 'numbers, +E.164, their beginnings with a *, or anonymous';

/** What a number's owner wants of those who call it. */
export class VerificationRules {
  /** `allow`: nobody is refused. `flag`: who is blocked is. `reject`: everybody of whom too much is suspicious. */
  @IsIn(verificationPolicies)
  policy: VerificationPolicy = 'flag';

  /** Callers who are never refused: +E.164, `+E.164*` for all that begin so, or `anonymous`. */
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(100)
  @Matches(CALLER_PATTERN, { each: true, message: `allow must hold ${means}` })
  allow: string[] = [];

  /** Callers who are refused, likewise. */
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(100)
  @Matches(CALLER_PATTERN, { each: true, message: `block must hold ${means}` })
  block: string[] = [];
}
