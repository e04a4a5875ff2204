import { IsInt, IsOptional, Max, Min } from 'class-validator';

import { Described } from '../options/described.ts';
import { IsActionId } from '../options/is-action-id.ts';

export class GotoOptions {
  @Described('The action to go on at.')
  @IsActionId()
  target_id!: string;

  @Described('How often to jump in one run; after that the next action follows. Without it, always.')
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  loop_count?: number;
}
