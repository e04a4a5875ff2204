import { type HangupReason, hangupReasons } from '@voipbin/contracts';
import { IsIn } from 'class-validator';

export class HangUpBody {
  /** Why; an incoming call that was not answered is refused with the SIP status of this reason. */
  @IsIn(['', ...hangupReasons])
  reason: HangupReason | '' = 'normal';
}
