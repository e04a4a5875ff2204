import { IsInt, Matches, Max, Min } from 'class-validator';

import { Described } from '../options/described.ts';

export class DigitsSendOptions {
  @Described('What to send: 0-9, A-D, `*` and `#`.')
  @Matches(/^[0-9A-D*#]{1,100}$/, { message: '$property must be 1 to 100 of 0-9, A-D, * and #' })
  digits!: string;

  @Described('How long each digit lasts, in milliseconds.')
  @IsInt()
  @Min(100)
  @Max(1000)
  duration = 100;

  @Described('How long it is silent between two digits, in milliseconds.')
  @IsInt()
  @Min(0)
  @Max(5000)
  interval = 100;
}
