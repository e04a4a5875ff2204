/**
 * Stores the events of those who want to know (`$1`: JSON array, in order), each with the next number of its call, and opens or lengthens the lane of
 * every webhook that wants them. An event that is there already is left alone. Answers with the customers whose events were stored.
 */
export const STORE_EVENTS = `
WITH told AS (
  SELECT * FROM json_to_recordset($1::json) AS input(
    n int, id uuid, customer_id uuid, type text, reference_id uuid, call_id uuid, occurred_at timestamptz, data jsonb
  )
  WHERE NOT EXISTS (SELECT FROM events WHERE events.id = input.id) AND (
    EXISTS (SELECT FROM feeds WHERE feeds.customer_id = input.customer_id)
    OR EXISTS (SELECT FROM webhooks WHERE webhooks.customer_id = input.customer_id AND status = 'active' AND tm_delete IS NULL AND NOT of_calls)
    OR EXISTS (SELECT FROM call_webhooks WHERE call_webhooks.call_id = input.call_id)
  )
), stored AS (
  INSERT INTO events (id, customer_id, type, reference_id, sequence, occurred_at, data, tm_create)
  SELECT
    id, customer_id, type, reference_id,
    coalesce((SELECT max(sequence) FROM events WHERE events.reference_id = told.reference_id), 0)
      + row_number() OVER (PARTITION BY reference_id ORDER BY n),
    occurred_at, data, now()
  FROM told ORDER BY n
  RETURNING position, customer_id, type, reference_id
), wanted AS (
  SELECT webhooks.id, stored.reference_id, stored.position
  FROM stored JOIN webhooks ON webhooks.customer_id = stored.customer_id
  WHERE webhooks.status = 'active' AND webhooks.tm_delete IS NULL AND NOT webhooks.of_calls
    AND (stored.type = ANY(webhooks.events) OR '*' = ANY(webhooks.events))
  UNION ALL
  SELECT webhooks.id, stored.reference_id, stored.position
  FROM stored JOIN (SELECT DISTINCT reference_id, call_id FROM told) AS about ON about.reference_id = stored.reference_id
  JOIN call_webhooks ON call_webhooks.call_id = about.call_id
  JOIN webhooks ON webhooks.id = call_webhooks.webhook_id
  WHERE webhooks.status = 'active' AND webhooks.tm_delete IS NULL
), opened AS (
INSERT INTO lanes (webhook_id, lane, reference_id, done_position, last_position, tries, next_at, locked_until)
SELECT id, reference_id, reference_id, min(position) - 1, max(position), 0, now(), '-infinity'
FROM wanted GROUP BY id, reference_id
ON CONFLICT (webhook_id, lane) DO UPDATE SET last_position = greatest(lanes.last_position, excluded.last_position)
)
SELECT DISTINCT customer_id AS "customerId" FROM stored`;
