import { IsIn, IsInt, IsNumber, IsString, Length, MaxLength, Min } from 'class-validator';

import { IsFalseTarget } from '../condition/is-false-target.ts';
import { Described } from '../options/described.ts';
import { type Comparison, comparisons } from '../condition/compare.ts';

export class ConditionVariableOptions {
  @Described('How the variable is compared, read from left to right: variable, condition, value.')
  @IsIn(comparisons)
  condition!: Comparison;

  @Described('Name of the variable, or a text with references: `name`, `${name}`, `${first}-${second}`.')
  @Length(1, 1024)
  variable!: string;

  @Described('What is compared: the text, the number that the text is, or the number of its characters.')
  @IsIn(['string', 'number', 'length'])
  value_type: 'string' | 'number' | 'length' = 'string';

  @Described('What to compare with when `value_type` is `string`; `<` and `>` go by the order of characters.')
  @IsString()
  @MaxLength(1024)
  value_string = '';

  @Described('What to compare with when `value_type` is `number`. What is no number meets no condition.')
  @IsNumber()
  value_number = 0;

  @Described('What to compare with when `value_type` is `length`.')
  @IsInt()
  @Min(0)
  value_length = 0;

  @IsFalseTarget()
  false_target_id?: string;
}
