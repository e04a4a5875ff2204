import { type CallStatus, callStatuses } from '@voipbin/contracts';
import { IsIn } from 'class-validator';

import { IsFalseTarget } from '../condition/is-false-target.ts';
import { Described } from '../options/described.ts';

export class ConditionCallStatusOptions {
  @Described('The status that the call must have.')
  @IsIn(callStatuses)
  status!: CallStatus;

  @IsFalseTarget()
  false_target_id?: string;
}
