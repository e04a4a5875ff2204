import { IsIn } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { type HangupReason, hangupReasons } from '../hangup-reason.ts';

export class HangUpCall {
  @IsIn(hangupReasons)
  reason!: HangupReason;
}

export const hangUpCall = defineMessage({
  key: 'call.command.hangup',
  summary: 'End the call. Answered by `call.event.ended`.',
  payload: HangUpCall,
  good: { reason: 'normal' },
  bad: { payload: { reason: 'tired' }, property: 'reason' },
});
