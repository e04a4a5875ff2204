import { type Gender, genders } from '@voipbin/contracts';
import { IsIn, IsOptional, Length, Matches, MaxLength } from 'class-validator';

/** What to say to the far end, and how: as the action `talk` has it. */
export class TalkBody {
  /** Plain text or SSML. */
  @Length(1, 5000)
  text!: string;

  /** BCP 47, for example `en-US`. */
  @Matches(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/)
  language: string = 'en-US';

  @IsOptional()
  @IsIn(genders)
  gender?: Gender;

  /** Speech provider; empty = the first that has the voice. */
  @MaxLength(64)
  provider: string = '';

  /** A voice by the provider's name for it; it decides over `gender`. Empty = the language's own. */
  @MaxLength(255)
  voice_id: string = '';
}
