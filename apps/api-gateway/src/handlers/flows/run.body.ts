import { FlowAction } from '@voipbin/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsUUID, ValidateIf, ValidateNested } from 'class-validator';

import { IsVariables } from '../http/is-variables.ts';

/** What is to be run. */
export class RunBody {
  /** The flow that runs; or `actions`. */
  @IsUUID()
  @ValidateIf(({ actions }: RunBody) => actions === undefined)
  flow_id?: string;

  /** What is done instead of a flow: as the actions of one. */
  @IsArray()
  @ValidateNested({ each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @Type(() => FlowAction)
  @ValidateIf(({ actions }: RunBody) => actions !== undefined)
  actions?: FlowAction[];

  /** What it begins with. */
  @IsVariables()
  variables: Record<string, string> = {};
}
