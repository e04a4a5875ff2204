import { type Gender, genders } from '@voipbin/contracts';
import { IsBoolean, IsIn, IsOptional, Length, Matches, MaxLength } from 'class-validator';

import { Described } from '../options/described.ts';

export class TalkOptions {
  @Described('What to say: plain text or SSML.')
  @Length(1, 5000)
  text!: string;

  @Described('Language as BCP 47, for example `en-US`.')
  @Matches(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/)
  language = 'en-US';

  @Described('Which kind of voice.')
  @IsOptional()
  @IsIn(genders)
  gender?: Gender;

  @Described('Speech provider; empty = the first that has the voice.')
  @MaxLength(64)
  provider = '';

  @Described("A voice by the provider's name for it; it decides over `gender`. Empty = the language's own.")
  @MaxLength(255)
  voice_id = '';

  @Described(
    'Whether a digit cuts the speech short. The digit is kept for the `branch` or `digits_receive` that follows.',
  )
  @IsBoolean()
  interrupt = false;

  @Described('Whether the flow goes on as soon as it is spoken; what is played next comes after it.')
  @IsBoolean()
  async = false;

  @Described('The same in the words of VoIPBIN: `next` is `interrupt: true`.')
  @IsIn(['', 'next'])
  digits_handle: '' | 'next' = '';
}
