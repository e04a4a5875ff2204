import { IsIn, IsOptional } from 'class-validator';

import { PageParams } from '../http/page-params.ts';

export class ActiveflowListParams extends PageParams {
  @IsOptional()
  @IsIn(['running', 'ended'])
  status?: 'running' | 'ended';
}
