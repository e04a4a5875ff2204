import { FlowAction } from '@voipbin/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsUUID, ValidateIf, ValidateNested } from 'class-validator';

/** A flow, or what it would be made of. */
export class FlowBody {
  /** The flow that runs; or `actions`. */
  @IsUUID()
  @ValidateIf(({ actions }: FlowBody) => actions === undefined)
  flow_id?: string;

  /** What is done instead of a flow: as the actions of one. */
  @IsArray()
  @ValidateNested({ each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @Type(() => FlowAction)
  @ValidateIf(({ actions }: FlowBody) => actions !== undefined)
  actions?: FlowAction[];
}
