import { CallView } from '@voipbin/api-views';
import type { CustomerEventType, LogEntry } from '@voipbin/contracts';

import type { NewEvent } from './new-event.ts';

const typeOf: Record<string, CustomerEventType> = {
  'call.event.created': 'call_created',
  'call.event.ringing': 'call_ringing',
  'call.event.answered': 'call_progressing',
  'call.event.ended': 'call_hangup',
  'call.event.dtmf-received': 'dtmf_received',
};

/** What its customer is told of an entry of the calls' log; nothing of what concerns only ourselves. */
export function callEventOf(entry: LogEntry): NewEvent | undefined {
  const { event, call } = entry;
  const type = typeOf[event.type];
  if (type === undefined || isRepetition(entry)) {
    return undefined;
  }
  const { id, callId: referenceId, occurredAt } = event;
  const data = type === 'dtmf_received' ? keyOf(entry) : CallView.of(call);
  return { id, type, referenceId, occurredAt, customerId: call.customerId, data };
}

/** A call rings and is answered once, however often that is told inside. */
function isRepetition({ event: { type, occurredAt }, call }: LogEntry): boolean {
  return (
    (type === 'call.event.ringing' && call.tmRinging !== occurredAt) ||
    (type === 'call.event.answered' && call.tmProgressing !== occurredAt)
  );
}

function keyOf({ event, call }: LogEntry): object {
  const { digit, durationMs } = event.payload;
  const { id, callId: call_id, occurredAt: tm_create } = event;
  return { id, customer_id: call.customerId, call_id, digit, duration: durationMs, tm_create };
}
