import { WhenGiven } from '@voipbin/contracts';
import { IsIn, IsString, MaxLength } from 'class-validator';

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
}
