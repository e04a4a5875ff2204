import { IsInt, Max, Min } from 'class-validator';

import { Described } from '../options/described.ts';

export class EchoOptions {
  @Described('How long, in milliseconds.')
  @IsInt()
  @Min(1)
  @Max(3_600_000)
  duration = 180_000;
}
