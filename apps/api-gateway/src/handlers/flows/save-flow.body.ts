import { FlowAction } from '@voipbin/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';

import { NilAsNull } from '../http/nil-as-null.ts';

/** A flow as a whole: what an update leaves out is not kept. */
export class SaveFlowBody {
  @IsString()
  @MaxLength(255)
  name!: string;

  @IsString()
  @MaxLength(4096)
  detail!: string;

  /** Types, options and targets are flow-manager's to check. */
  @IsArray()
  @ValidateNested({ each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @Type(() => FlowAction)
  actions!: FlowAction[];

  /** The flow that runs when a run of this one has ended. */
  @IsOptional()
  @IsUUID()
  @NilAsNull()
  on_complete_flow_id?: string | null;
}
