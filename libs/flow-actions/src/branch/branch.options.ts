import { IsOptional } from 'class-validator';

import { Described } from '../options/described.ts';
import { IsActionId } from '../options/is-action-id.ts';
import { IsStringMap } from '../options/is-string-map.ts';
import { IsVariableName } from '../options/is-variable-name.ts';

export class BranchOptions {
  @Described('Name of the variable to look at. The digits, once looked at, are used up.')
  @IsVariableName()
  variable = 'voipbin.call.digits';

  @Described('The action for every other value. Without it the next action follows.')
  @IsOptional()
  @IsActionId()
  default_target_id?: string;

  @Described('The action for each value.')
  @IsStringMap(100)
  target_ids!: Record<string, string>;
}
