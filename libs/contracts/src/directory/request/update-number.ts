import { IsIn, IsOptional, IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import type { NumberSnapshot } from '../number-snapshot.ts';

const whenGiven = ValidateIf((_, value) => value !== undefined);

/** What is absent stays as it is, so that two writers of different fields do not undo each other. */
export class UpdateNumber {
  @IsUUID()
  customerId!: string;

  @IsUUID()
  id!: string;

  @whenGiven
  @IsString()
  @MaxLength(255)
  name?: string;

  @whenGiven
  @IsString()
  @MaxLength(4096)
  detail?: string;

  /** The flow that takes the calls; null = none. */
  @IsOptional()
  @IsUUID()
  callFlowId?: string | null;

  @whenGiven
  @IsIn(['active', 'disabled'])
  status?: 'active' | 'disabled';
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
