import { type CallModeChanged, type CallSnapshot, type CallStatus, noModes } from '@voipbin/contracts';

import type { Call } from './call.ts';
import type { CallEvent } from './call-event.ts';
import { snapshotOf } from './call-snapshot.ts';

const notEnded = { hangupBy: null, hangupReason: null, hangupCause: null, sipCode: null, tmHangup: null };

/** The call as it was just after one of its events. */
export function callAsOf(
  call: Call,
  { type, seq, occurredAt, payload }: Pick<CallEvent, 'type' | 'seq' | 'occurredAt' | 'payload'>,
): CallSnapshot {
  const snapshot = { ...snapshotOf(call), lastSeq: seq, tmUpdate: occurredAt };
  if (type === 'call.event.ended') {
    return snapshot;
  }
  const had = (time: string | null): string | null => (time !== null && time <= occurredAt ? time : null);
  const [tmRinging, tmProgressing] = [had(call.tmRinging), had(call.tmProgressing)];
  const modes = modesAsOf(snapshot, type, payload);
  return { ...snapshot, ...notEnded, modes, status: statusOf(tmRinging, tmProgressing), tmRinging, tmProgressing };
}

/** A call that is not answered has no modes yet; of the others only the change itself tells. */
function modesAsOf({ modes }: CallSnapshot, type: CallEvent['type'], payload: object): CallSnapshot['modes'] {
  if (type === 'call.event.mode-changed') {
    return (payload as CallModeChanged).modes;
  }
  return ['call.event.created', 'call.event.ringing', 'call.event.answered'].includes(type) ? noModes : modes;
}

function statusOf(tmRinging: string | null, tmProgressing: string | null): CallStatus {
  if (tmProgressing !== null) {
    return 'progressing';
  }
  return tmRinging === null ? 'dialing' : 'ringing';
}
