import { THIS_TRANSACTION } from '@voipbin/database';

/**
 * Writes a batch of steps in one statement: makes the runs that are new, moves the others on from the version that
 * their writer saw, and logs the step of each that was written. Answers with the batch index `n` of those.
 */
export const COMMIT_STEPS = `
  WITH input AS (
    SELECT * FROM json_to_recordset($1::json) AS step(
      n integer, run_id uuid, previous_version integer, version integer, customer_id uuid, flow_id uuid, flow_version integer,
      call_id uuid, partition_key text, parent_run_id uuid, status text, settled boolean, deadline_at timestamptz,
      state jsonb, tm_create timestamptz, occurred_at timestamptz, input text, commands jsonb, log jsonb, news jsonb)
  ), made AS (
    INSERT INTO flow_manager.runs (id, customer_id, flow_id, flow_version, call_id, partition_key, parent_run_id,
      version, status, settled, deadline_at, state, tm_create, tm_update, tm_end)
    SELECT run_id, customer_id, flow_id, flow_version, call_id, partition_key, parent_run_id,
      version, status, settled, deadline_at, state, tm_create, occurred_at,
      CASE WHEN status = 'ended' THEN occurred_at END
    FROM input WHERE previous_version = 0
    ON CONFLICT (id) DO NOTHING
    RETURNING id
  ), moved AS (
    UPDATE flow_manager.runs AS run
    SET version = input.version, status = input.status, settled = input.settled, deadline_at = input.deadline_at,
      state = input.state, tm_update = input.occurred_at,
      tm_end = coalesce(run.tm_end, CASE WHEN input.status = 'ended' THEN input.occurred_at END)
    FROM input
    WHERE run.id = input.run_id AND run.version = input.previous_version AND input.previous_version > 0
    RETURNING run.id
  ), written AS (
    SELECT id FROM made UNION ALL SELECT id FROM moved
  ), logged AS (
    INSERT INTO flow_manager.run_steps (run_id, version, input, commands, log, occurred_at, news, transaction_id)
    SELECT run_id, version, input, commands, log, occurred_at, news,
      CASE WHEN news IS NOT NULL THEN ${THIS_TRANSACTION} END
    FROM input JOIN written ON written.id = input.run_id
  )
  SELECT input.n FROM input JOIN written ON written.id = input.run_id`;
