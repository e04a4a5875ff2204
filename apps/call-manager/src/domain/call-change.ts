import { newId } from '@voipbin/common';
import type { CallEventKey, MessageMap } from '@voipbin/contracts';

import type { Call } from './call.ts';
import type { CallEvent, Circumstances } from './call-event.ts';

/** What a call becomes, with the events that say so. Stored as a whole or not at all; without events it is not told to anybody. */
export interface CallChange {
  call: Call;
  events: CallEvent[];
}

/** A change that nobody is told of. */
export function noted(call: Call, at: string, patch: Partial<Call>): CallChange {
  return { call: { ...call, ...patch, tmUpdate: at }, events: [] };
}

/** A change with one event, which gets the call's next number. */
export function happened<K extends CallEventKey>(
  call: Call,
  circumstances: Circumstances,
  event: { type: K; payload: MessageMap[K] },
  patch: Partial<Call> = {},
): CallChange {
  const { at, causationId = null, synthesized = false } = circumstances;
  const seq = call.lastSeq + 1;
  return {
    call: { ...call, ...patch, lastSeq: seq, tmUpdate: at },
    events: [{ id: newId(), seq, ...event, causationId, occurredAt: at, synthesized }],
  };
}
