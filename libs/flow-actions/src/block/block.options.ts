import { IsInt, Max, Min } from 'class-validator';

import { Described } from '../options/described.ts';

export class BlockOptions {
  @Described('How long to wait at most, in milliseconds; 0 = for as long as the run may take.')
  @IsInt()
  @Min(0)
  @Max(86_400_000)
  timeout = 0;
}
