import { IsInt, Max, Min } from 'class-validator';

import { Described } from '../options/described.ts';

export class SilenceOptions {
  @Described('How long, in milliseconds.')
  @IsInt()
  @Min(0)
  @Max(86_400_000)
  duration!: number;
}
