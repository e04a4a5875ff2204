/**
 * Writes changes of different calls, each as a whole or not at all. A change is `held` when its epoch is still the newest of its Asterisk,
 * and `stored` when moreover the call's newest event was the one that the change follows. Answers each with the positions of its events.
 */
export const CALL_WRITE_SQL = `
WITH change AS (
  SELECT * FROM json_to_recordset($1::json) AS row(
    n int, epoch int, expected_seq int, events json,
    id uuid, customer_id uuid, asterisk_id text, channel_id text, root_call_id uuid, master_call_id uuid, groupcall_id uuid, direction text,
    source jsonb, destination jsonb, flow_id uuid, run_id uuid, status text, hangup_request jsonb, hangup_by text, hangup_reason text,
    hangup_cause int, sip_code int, outgoing jsonb, verification jsonb, refusal text, modes jsonb, playbacks jsonb, last_seq int,
    tm_create timestamptz, tm_ringing timestamptz, tm_progressing timestamptz, tm_hangup timestamptz, tm_update timestamptz
  )
), held AS (
  SELECT change.* FROM change JOIN asterisks ON asterisks.id = change.asterisk_id AND asterisks.epoch = change.epoch
), born AS (
  INSERT INTO calls (
    id, customer_id, asterisk_id, channel_id, root_call_id, master_call_id, groupcall_id, direction, source, destination, flow_id, run_id, status,
    hangup_request, hangup_by, hangup_reason, hangup_cause, sip_code, outgoing, verification, refusal, modes, playbacks, last_seq,
    tm_create, tm_ringing, tm_progressing, tm_hangup, tm_update
  )
  SELECT
    id, customer_id, asterisk_id, channel_id, root_call_id, master_call_id, groupcall_id, direction, source, destination, flow_id, run_id, status,
    hangup_request, hangup_by, hangup_reason, hangup_cause, sip_code, outgoing, verification, refusal, modes, playbacks, last_seq,
    tm_create, tm_ringing, tm_progressing, tm_hangup, tm_update
  FROM held WHERE expected_seq = 0
  ON CONFLICT DO NOTHING
  RETURNING id
), changed AS (
  UPDATE calls SET
    status = held.status, hangup_request = held.hangup_request, hangup_by = held.hangup_by, hangup_reason = held.hangup_reason,
    hangup_cause = held.hangup_cause, sip_code = held.sip_code, channel_id = coalesce(held.channel_id, calls.channel_id), modes = held.modes, playbacks = held.playbacks, last_seq = held.last_seq, tm_ringing = held.tm_ringing,
    tm_progressing = held.tm_progressing, tm_hangup = held.tm_hangup, tm_update = held.tm_update
  FROM held
  WHERE calls.id = held.id AND held.expected_seq > 0 AND calls.last_seq = held.expected_seq AND calls.tm_hangup IS NULL
  RETURNING calls.id
), written AS (
  SELECT id FROM born UNION ALL SELECT id FROM changed
), logged AS (
  INSERT INTO call_events (asterisk_id, call_id, seq, id, type, payload, causation_id, occurred_at, synthesized)
  SELECT held.asterisk_id, held.id, event.seq, event.id, event.type, event.payload, event.causation_id, event.occurred_at, event.synthesized
  FROM held
  JOIN written ON written.id = held.id
  CROSS JOIN LATERAL json_to_recordset(held.events) AS event(
    id uuid, seq int, type text, payload jsonb, causation_id text, occurred_at timestamptz, synthesized boolean
  )
  ORDER BY held.n, event.seq
  RETURNING call_id, seq, position
)
SELECT
  change.n,
  EXISTS (SELECT FROM held WHERE held.id = change.id) AS held,
  EXISTS (SELECT FROM written WHERE written.id = change.id) AS stored,
  (SELECT json_agg(logged.position ORDER BY logged.seq) FROM logged WHERE logged.call_id = change.id) AS positions
FROM change`;
