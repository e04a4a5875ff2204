import type { Call } from '../domain/call.ts';
import type { CallChange } from '../domain/call-change.ts';
import type { CallEvent } from '../domain/call-event.ts';

/** A change as CALL_WRITE_SQL reads it. */
export type CallWriteRow = ReturnType<typeof callWriteRow>;

export function callWriteRow(epoch: number, { call, events }: CallChange) {
  const expectedSeq = call.lastSeq - events.length;
  return {
    epoch,
    expected_seq: expectedSeq,
    events: events.map(eventColumns),
    id: call.id,
    asterisk_id: call.asteriskId,
    ...(expectedSeq === 0 && immutableColumns(call)),
    ...(call.outgoing && { channel_id: call.channelId, sip_code: call.sipCode }),
    status: call.status,
    hangup_request: call.hangupRequest,
    hangup_by: call.hangupBy,
    hangup_reason: call.hangupReason,
    hangup_cause: call.hangupCause,
    refusal: call.refusal,
    modes: call.modes,
    playbacks: call.playbacks,
    last_seq: call.lastSeq,
    tm_ringing: call.tmRinging,
    tm_progressing: call.tmProgressing,
    tm_hangup: call.tmHangup,
    tm_update: call.tmUpdate,
  };
}

/** Told with a call's first change only. */
function immutableColumns(call: Call) {
  return {
    customer_id: call.customerId,
    channel_id: call.channelId,
    root_call_id: call.rootCallId,
    master_call_id: call.masterCallId,
    groupcall_id: call.groupcallId,
    direction: call.direction,
    source: call.source,
    destination: call.destination,
    flow_id: call.flowId,
    run_id: call.runId,
    outgoing: call.outgoing,
    verification: call.verification,
    tm_create: call.tmCreate,
  };
}

function eventColumns({ id, seq, type, payload, causationId, occurredAt, synthesized }: CallEvent) {
  return { id, seq, type, payload, causation_id: causationId, occurred_at: occurredAt, synthesized };
}
