import { GroupcallView } from '@voipbin/api-views';
import type { GroupcallEvent } from '@voipbin/contracts';

import type { NewEvent } from './new-event.ts';

/** What its customer is told of something that happened to a group of calls. */
export function groupcallEventOf({ id, type, occurredAt, groupcall }: GroupcallEvent): NewEvent {
  const { id: referenceId, customerId } = groupcall;
  const data = GroupcallView.of(groupcall);
  const about = { referenceId, callId: groupcall.masterCallId, customerId };
  return { id, type: `groupcall_${type}`, ...about, occurredAt, data };
}
