import type { FlowAction } from '@voipbin/contracts';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, Max, Min } from 'class-validator';

import { Described } from '../options/described.ts';
import { IsAddress } from '../options/is-address.ts';
import type { WrittenAddress } from '../options/written-address.ts';
import { IsFlowIdUnlessActions } from './is-flow-or-actions.ts';

export class CallOptions {
  @Described('Whom the called ones see.')
  @IsAddress()
  source!: WrittenAddress;

  @Described('Whom to call: addresses of the types `tel`, `sip` and `extension`.')
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsAddress({ each: true })
  destinations!: WrittenAddress[];

  @Described('The flow that runs with each who answers; or `actions`.')
  @IsFlowIdUnlessActions()
  flow_id = '';

  @Described('What is done instead of a flow: its variables are those of the new call.')
  @IsArray()
  @ArrayMaxSize(1000)
  @IsObject({ each: true })
  actions: FlowAction[] = [];

  @Described('Whether the new calls end with this one.')
  @IsBoolean()
  chained = false;

  @Described('Whether the flow begins when it rings, not when somebody answers.')
  @IsBoolean()
  early_execution = false;

  @Described('`yes`: the called ones do not learn who calls.')
  @IsIn(['', 'yes', 'no', 'auto'])
  anonymous: '' | 'yes' | 'no' | 'auto' = 'auto';

  @Described('How long each may ring, in milliseconds.')
  @IsInt()
  @Min(1000)
  @Max(600_000)
  ring_timeout = 60_000;
}
