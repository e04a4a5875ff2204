import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsUUID, ValidateNested } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import { FlowAction } from '../flow-action.ts';
import type { FlowSnapshot } from '../flow-snapshot.ts';

export class KeepActions {
  @IsUUID()
  customerId!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => FlowAction)
  actions!: FlowAction[];
}

export const keepActions = defineRequest<FlowSnapshot>()({
  key: 'flow.request.keep-actions',
  summary:
    'A flow for actions that came with an order: checked as any flow, never changed and not listed. The same actions give the same flow. Refused with `invalid_flow` and all its problems.',
  payload: KeepActions,
  good: { customerId: SAMPLE.customerId, actions: [{ type: 'answer' }] },
  bad: { payload: { customerId: SAMPLE.customerId, actions: [] }, property: 'actions' },
});
