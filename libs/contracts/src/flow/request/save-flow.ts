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

import { FlowAction } from '../flow-action.ts';

/** What a flow is made of, at creation and at update. */
export class SaveFlow {
  @IsUUID()
  customerId!: string;

  @IsString()
  @MaxLength(255)
  name!: string;

  @IsString()
  @MaxLength(4096)
  detail!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => FlowAction)
  actions!: FlowAction[];

  /** The flow that runs when a run of this one has ended. */
  @IsOptional()
  @IsUUID()
  onCompleteFlowId?: string;
}
