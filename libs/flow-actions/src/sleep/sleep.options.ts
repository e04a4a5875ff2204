import { IsInt, Max, Min } from 'class-validator';

import { Described } from '../options/described.ts';

export class SleepOptions {
  @Described('How long to wait, in milliseconds.')
  @IsInt()
  @Min(0)
  @Max(86_400_000)
  duration!: number;
}
