import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';

import { E164_PATTERN } from '../../address-target.ts';
import { defineMessage } from '../../define-message.ts';
import { SAMPLE } from '../../samples.ts';

export class NumberChanged {
  /** +E.164 */
  @Matches(E164_PATTERN)
  number!: string;

  @IsIn(['active', 'disabled', 'deleted'])
  status!: 'active' | 'disabled' | 'deleted';

  @IsOptional()
  @IsUUID()
  callFlowId?: string;
}

export const numberChanged = defineMessage({
  key: 'directory.event.number-changed',
  summary: 'A number was made, changed or deleted: forget what was known of it.',
  payload: NumberChanged,
  good: { number: '+16062067563', status: 'active', callFlowId: SAMPLE.flowId },
  bad: { payload: { number: '0606206', status: 'active' }, property: 'number' },
});
