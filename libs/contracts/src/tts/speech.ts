import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';

export const genders = ['female', 'male', 'neutral'] as const;
export type Gender = (typeof genders)[number];

/** What shall be said, and how. */
export class Speech {
  @IsString()
  @Length(1, 5000)
  text!: string;

  /** BCP 47, for example `en-US`. */
  @Matches(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/)
  language!: string;

  @IsOptional()
  @IsIn(genders)
  gender?: Gender;

  /** A voice's id at its provider; it decides over the gender. */
  @IsOptional()
  @IsString()
  voice?: string;

  /** The provider's name; absent = the first that has the voice. */
  @IsOptional()
  @IsString()
  provider?: string;
}
