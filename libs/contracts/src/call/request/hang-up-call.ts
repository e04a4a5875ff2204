import { IsIn } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { ResourceQuery } from '../../resource-query.ts';
import { SAMPLE } from '../../samples.ts';
import { WhenGiven } from '../../when-given.ts';
import type { CallSnapshot } from '../call-snapshot.ts';
import { type HangupReason, hangupReasons } from '../hangup-reason.ts';

export class EndCall extends ResourceQuery {
  /** What the far end is told; absent = `normal`. */
  @WhenGiven()
  @IsIn(hangupReasons)
  reason?: HangupReason;
}

export const hangUpCallRequest = defineRequest<CallSnapshot>()({
  key: 'call.request.hang-up-call',
  summary: 'End a live call; answers with the call as it is now.',
  payload: EndCall,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.callId, reason: 'busy' },
  bad: { payload: { customerId: SAMPLE.customerId, id: SAMPLE.callId, reason: 'tired' }, property: 'reason' },
});
