import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Min, ValidateNested } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { type HangupBy, type HangupReason, hangupReasons } from '../hangup-reason.ts';
import { type Refusal, refusals } from '../refusal.ts';
import { RtpStatistics } from '../rtp-statistics.ts';

export class CallEnded {
  @IsIn(['remote', 'local'])
  hangupBy!: HangupBy;

  @IsIn(hangupReasons)
  hangupReason!: HangupReason;

  /** Q.850 cause as Asterisk told it; 0 when the far end gave none. */
  @IsInt()
  @Min(0)
  cause!: number;

  /** The SIP status with which the far end ended or refused an outgoing call; absent when it sent none. 503 also stands for a host that cannot be reached. */
  @IsOptional()
  @IsInt()
  @Min(300)
  sipCode?: number;

  /** Why the call got no flow, if it was refused. */
  @IsOptional()
  @IsIn(refusals)
  refusal?: Refusal;

  /** Set when the end was concluded and not told: `asterisk_lost`, `resync`. */
  @IsOptional()
  @IsString()
  detail?: string;

  /** Absent when the call was not answered, was incoming and shorter than 5 s, went to a SIP account, or its end was concluded. */
  @IsOptional()
  @ValidateNested()
  @Type(() => RtpStatistics)
  rtp?: RtpStatistics;
}

export const callEnded = defineMessage({
  key: 'call.event.ended',
  summary: 'The call is over. Exactly one per call, and its last event.',
  payload: CallEnded,
  good: { hangupBy: 'remote', hangupReason: 'normal', cause: 16 },
  bad: { payload: { hangupBy: 'remote', hangupReason: 'bored', cause: 16 }, property: 'hangupReason' },
});
