import { IsIn } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { WhenGiven } from '../../when-given.ts';
import { type HangupReason, hangupReasons } from '../hangup-reason.ts';
import { type RejectCode, rejectCodes } from '../reject-code.ts';

export class HangUpCall {
  @IsIn(hangupReasons)
  reason!: HangupReason;

  /** What an incoming call that was not answered is refused with; absent = what the reason says. */
  @WhenGiven()
  @IsIn(rejectCodes)
  sipCode?: RejectCode;
}

export const hangUpCall = defineMessage({
  key: 'call.command.hangup',
  summary: 'End the call. Answered by `call.event.ended`.',
  payload: HangUpCall,
  good: { reason: 'normal' },
  bad: { payload: { reason: 'tired' }, property: 'reason' },
});
