import { type HangupReason, hangupReasons, type RejectCode, rejectCodes } from '@voipbin/contracts';
import { IsIn } from 'class-validator';

import { Described } from '../options/described.ts';

export class RejectOptions {
  @Described('The SIP status that the caller gets.')
  @IsIn(rejectCodes)
  sip_code: RejectCode = 486;

  @Described(
    'The `hangup_reason` of the call. Empty: `busy` for 486, `noanswer` for 408 and 480, `normal` for 603, else `failed`.',
  )
  @IsIn([...hangupReasons, ''])
  reason: HangupReason | '' = '';
}
