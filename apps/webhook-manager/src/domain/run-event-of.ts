import { ActiveflowOutlineView } from '@voipbin/api-views';
import type { RunEvent } from '@voipbin/contracts';

import type { NewEvent } from './new-event.ts';

/** What its customer is told of an entry of the runs' log. */
export function runEventOf({ id, type, occurredAt, run }: RunEvent): NewEvent {
  const { id: referenceId, customerId } = run;
  const data = ActiveflowOutlineView.of(run);
  const about = { referenceId, callId: run.referenceId, customerId };
  return { id, type: `activeflow_${type}`, ...about, occurredAt, data };
}
