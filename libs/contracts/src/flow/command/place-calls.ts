import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

import { Address } from '../../address.ts';
import { defineMessage } from '../../define-message.ts';
import { SAMPLE } from '../../samples.ts';
import { FlowAction } from '../flow-action.ts';

export class PlaceCalls {
  @ValidateNested()
  @Type(() => Address)
  source!: Address;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => Address)
  destinations!: Address[];

  /** What runs with each; or `actions`. */
  @IsOptional()
  @IsUUID()
  flowId?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => FlowAction)
  actions?: FlowAction[];

  /** They end with the call of the run. */
  @IsBoolean()
  isChained!: boolean;

  @IsBoolean()
  isEarly!: boolean;

  @IsBoolean()
  isAnonymous!: boolean;

  @IsInt()
  @Min(1000)
  @Max(600_000)
  ringTimeoutMs!: number;
}

const address = { targetName: '', name: '', detail: '' };
const good: PlaceCalls = {
  source: { type: 'tel', target: '+16062067563', ...address },
  destinations: [{ type: 'tel', target: '+821021656521', ...address }],
  flowId: SAMPLE.flowId,
  isChained: false,
  isEarly: false,
  isAnonymous: false,
  ringTimeoutMs: 60_000,
};

export const placeCalls = defineMessage({
  key: 'flow.command.place-calls',
  summary:
    'Call others, each with a flow of its own. Answered by `flow.event.calls-placed`; refused with the reason of the first when nobody at all is called, with `flow_not_found` or `invalid_flow`.',
  payload: PlaceCalls,
  good,
  bad: { payload: { ...good, destinations: [] }, property: 'destinations' },
});
