import { type CallStatus, callStatuses, type HangupReason, hangupReasons } from '@voipbin/contracts';
import { IsIn, IsOptional } from 'class-validator';

import { PageParams } from '../http/page-params.ts';
import { IsTime } from './is-time.ts';

export class CallListParams extends PageParams {
  @IsOptional()
  @IsIn(callStatuses)
  status?: CallStatus;

  @IsOptional()
  @IsIn(['incoming', 'outgoing'])
  direction?: 'incoming' | 'outgoing';

  @IsOptional()
  @IsIn(hangupReasons)
  hangup_reason?: HangupReason;

  /** Created at or after this time. */
  @IsOptional()
  @IsTime()
  from?: string;

  /** Created before this time. */
  @IsOptional()
  @IsTime()
  to?: string;
}
