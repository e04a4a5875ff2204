import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, IsUUID, ValidateNested } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { NamedChange } from '../../named.ts';
import { SAMPLE } from '../../samples.ts';
import { WhenGiven } from '../../when-given.ts';
import type { NumberSnapshot } from '../number-snapshot.ts';
import { VerificationRules } from '../verification-rules.ts';

export class UpdateNumber extends NamedChange {
  /** The flow that takes the calls; null = none. */
  @IsOptional()
  @IsUUID()
  callFlowId?: string | null;

  @WhenGiven()
  @IsIn(['active', 'disabled'])
  status?: 'active' | 'disabled';

  /** What is wanted of those who call it; absent = as it is. */
  @WhenGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => VerificationRules)
  verification?: VerificationRules;
}

export const updateNumber = defineRequest<NumberSnapshot>()({
  key: 'directory.request.update-number',
  summary: "Change a number's flow, name or status.",
  payload: UpdateNumber,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.numberId, callFlowId: SAMPLE.flowId },
  bad: {
    payload: { customerId: SAMPLE.customerId, id: SAMPLE.numberId, status: 'lost' },
    property: 'status',
  },
});
