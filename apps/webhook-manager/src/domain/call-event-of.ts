import { AddressView, CallView } from '@voipbin/api-views';
import type { CallConnected, ConnectFinished, CustomerEventType, LogEntry } from '@voipbin/contracts';

import type { NewEvent } from './new-event.ts';

const typeOf: Record<string, CustomerEventType> = {
  'call.event.created': 'call_created',
  'call.event.ringing': 'call_ringing',
  'call.event.answered': 'call_progressing',
  'call.event.connected': 'call_connected',
  'call.event.connect-finished': 'call_connect_finished',
  'call.event.mode-changed': 'call_updated',
  'call.event.machine-detected': 'call_machine_detected',
  'call.event.ended': 'call_hangup',
  'call.event.dtmf-received': 'dtmf_received',
};

/** What is told of an event that is not about the call alone. */
const dataOf: Partial<Record<CustomerEventType, (entry: LogEntry) => object>> = {
  dtmf_received: keyOf,
  call_machine_detected: detectionOf,
  call_connected: connectionOf,
  call_connect_finished: connectionOf,
};

/** What its customer is told of an entry of the calls' log; nothing of what concerns only ourselves. */
export function callEventOf(entry: LogEntry): NewEvent | undefined {
  const { event, call } = entry;
  const type = typeOf[event.type];
  if (type === undefined || isRepetition(entry)) {
    return undefined;
  }
  const { id, callId, occurredAt } = event;
  const data = dataOf[type]?.(entry) ?? CallView.of(call);
  return { id, type, referenceId: callId, callId, occurredAt, customerId: call.customerId, data };
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

function detectionOf({ event, call }: LogEntry): object {
  const { result, cause } = event.payload;
  const { id, callId: call_id, occurredAt: tm_create } = event;
  return { id, customer_id: call.customerId, call_id, result, cause, tm_create };
}

/** `outcome` and what follows from it are null while they speak. */
function connectionOf({ event, call }: LogEntry): object {
  const told = event.payload as unknown as CallConnected & Partial<ConnectFinished>;
  const { groupcallId: groupcall_id, peerCallId: peer_call_id = null, peer, outcome = null, durationMs = null } = told;
  const { id, callId: call_id, occurredAt: tm_create } = event;
  const connection = { groupcall_id, peer_call_id, peer: peer === undefined ? null : AddressView.of(peer) };
  const end = { outcome, duration: durationMs, sip_code: told.sipCode ?? null };
  return { id, customer_id: call.customerId, call_id, ...connection, ...end, tm_create };
}
