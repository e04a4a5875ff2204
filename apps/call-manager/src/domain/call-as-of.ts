import type { CallSnapshot, CallStatus } from '@voipbin/contracts';

import type { Call } from './call.ts';
import type { CallEvent } from './call-event.ts';
import { snapshotOf } from './call-snapshot.ts';

const notEnded = { hangupBy: null, hangupReason: null, hangupCause: null, sipCode: null, tmHangup: null };

/** The call as it was just after one of its events. */
export function callAsOf(
  call: Call,
  { type, seq, occurredAt }: Pick<CallEvent, 'type' | 'seq' | 'occurredAt'>,
): CallSnapshot {
  const snapshot = { ...snapshotOf(call), lastSeq: seq, tmUpdate: occurredAt };
  if (type === 'call.event.ended') {
    return snapshot;
  }
  const had = (time: string | null): string | null => (time !== null && time <= occurredAt ? time : null);
  const [tmRinging, tmProgressing] = [had(call.tmRinging), had(call.tmProgressing)];
  return { ...snapshot, ...notEnded, status: statusOf(tmRinging, tmProgressing), tmRinging, tmProgressing };
}

function statusOf(tmRinging: string | null, tmProgressing: string | null): CallStatus {
  if (tmProgressing !== null) {
    return 'progressing';
  }
  return tmRinging === null ? 'dialing' : 'ringing';
}
