import type { FlowRef } from '@voipbin/contracts';

import type { ActionEvent } from '../action-event.ts';
import type { ActionResult } from '../action-result.ts';

/** Goes through a flow that was called in, and then on. */
export function callIn(flow: FlowRef): ActionResult<never> {
  return { kind: 'push', flow };
}

/** What ends an action that called a flow in, or should have: that flow's end, or the deadline of whoever had to name it. */
export function endCalledIn(event: ActionEvent): ActionResult<'completed'> {
  return event.type === 'returned'
    ? { kind: 'done', outcome: 'completed' }
    : { kind: 'fail', code: 'action_timeout', message: 'Nobody said in time what to do.' };
}
