import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, IsUUID, Matches, ValidateNested } from 'class-validator';

import { E164_PATTERN } from '../../address-target.ts';
import { defineRequest } from '../../define-request.ts';
import { NewNamed } from '../../named.ts';
import { SAMPLE } from '../../samples.ts';
import { WhenGiven } from '../../when-given.ts';
import type { NumberSnapshot } from '../number-snapshot.ts';
import { VerificationRules } from '../verification-rules.ts';

export class CreateNumber extends NewNamed {
  /** +E.164 */
  @Matches(E164_PATTERN)
  number!: string;

  /** The flow that takes the calls; null = none. */
  @IsOptional()
  @IsUUID()
  callFlowId?: string | null;

  @IsIn(['active', 'disabled'])
  status!: 'active' | 'disabled';

  /** What is wanted of those who call it; absent = that nobody is refused. */
  @WhenGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => VerificationRules)
  verification?: VerificationRules;
}

export const createNumber = defineRequest<NumberSnapshot>()({
  key: 'directory.request.create-number',
  summary:
    'Take a number into use. Refused with `number_taken` when somebody has it, with `invalid_number` and its problems when no such number or flow exists.',
  payload: CreateNumber,
  good: { customerId: SAMPLE.customerId, number: '+16062067563', name: '', detail: '', status: 'active' },
  bad: {
    payload: { customerId: SAMPLE.customerId, number: '(606) 206', name: '', detail: '', status: 'active' },
    property: 'number',
  },
});
