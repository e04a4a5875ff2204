import { IsInt, Matches, Max, Min } from 'class-validator';

import { IsFalseTarget } from '../condition/is-false-target.ts';
import { Described } from '../options/described.ts';

export class ConditionCallDigitsOptions {
  @Described('Met by at least so many digits; 0 = their number does not matter.')
  @IsInt()
  @Min(0)
  @Max(255)
  length = 0;

  @Described('Met when one of these keys is among the digits; empty = none is looked for.')
  @Matches(/^[0-9A-D*#]{0,16}$/, { message: '$property must be keys of a telephone: 0-9, A-D, * and #' })
  key = '';

  @IsFalseTarget()
  false_target_id?: string;
}
