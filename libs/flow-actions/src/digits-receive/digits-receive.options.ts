import { IsBoolean, IsInt, Matches, Max, Min } from 'class-validator';

import { Described } from '../options/described.ts';

export class DigitsReceiveOptions {
  @Described('How long to collect altogether, in milliseconds.')
  @IsInt()
  @Min(0)
  @Max(3_600_000)
  duration = 10_000;

  @Described('Keys that complete the collection, each by itself. The one pressed is not kept.')
  @Matches(/^[0-9A-D*#]{0,16}$/)
  key = '';

  @Described('Number of digits that completes the collection; 0 = any number.')
  @IsInt()
  @Min(0)
  @Max(255)
  length = 0;

  @Described('Longest pause after a digit, in milliseconds; 0 = only `duration` counts.')
  @IsInt()
  @Min(0)
  @Max(3_600_000)
  inter_digit_timeout = 0;

  @Described('Add to what was collected before instead of beginning anew.')
  @IsBoolean()
  keep = false;
}
