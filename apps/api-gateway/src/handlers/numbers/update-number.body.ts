import { VerificationRules, WhenGiven } from '@voipbin/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsObject, IsString, MaxLength, ValidateNested } from 'class-validator';

import { FlowIdsBody } from './flow-ids.body.ts';

export class UpdateNumberBody extends FlowIdsBody {
  @IsString()
  @MaxLength(255)
  name!: string;

  @IsString()
  @MaxLength(4096)
  detail!: string;

  /** Absent = as it is. */
  @WhenGiven()
  @IsIn(['active', 'disabled'])
  status?: 'active' | 'disabled';

  /** What is wanted of those who call it, as a whole. Absent = as it is. */
  @WhenGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => VerificationRules)
  verification?: VerificationRules;
}
