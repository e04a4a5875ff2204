import { type CallGrouping, callGroupings } from '@voipbin/contracts';
import { Transform } from 'class-transformer';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn } from 'class-validator';

import { IsTime } from './is-time.ts';

export class CallSummaryParams {
  /** Calls that were created at or after this time. */
  @IsTime()
  from!: string;

  /** And before this time, at most 92 days later. */
  @IsTime()
  to!: string;

  /** What the calls of a group have in common; several with commas between. */
  @IsIn(callGroupings, { each: true, message: `each of by must be one of ${callGroupings.join(', ')}` })
  @ArrayUnique()
  @ArrayMinSize(1)
  @IsArray()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  by: CallGrouping[] = ['day'];
}
