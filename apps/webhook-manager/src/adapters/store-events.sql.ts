/**
 * Stores the events of those who want to know (`$1`: JSON array, in order), each with the next number of its call, and opens or lengthens the lane of
 * every webhook that wants them. An event that is there already is left alone. Answers with the customers whose events were stored.
 */
export const STORE_EVENTS = `
WITH told AS (
  SELECT * FROM json_to_recordset($1::json) AS input(
    n int, id uuid, customer_id uuid, type text, reference_id uuid, occurred_at timestamptz, data jsonb
  )
  WHERE NOT EXISTS (SELECT FROM events WHERE events.id = input.id) AND (
    EXISTS (SELECT FROM feeds WHERE feeds.customer_id = input.customer_id)
    OR EXISTS (SELECT FROM webhooks WHERE webhooks.customer_id = input.customer_id AND status = 'active' AND tm_delete IS NULL)
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
), opened AS (
INSERT INTO lanes (webhook_id, lane, reference_id, done_position, last_position, tries, next_at, locked_until)
SELECT webhooks.id, stored.reference_id, stored.reference_id, min(stored.position) - 1, max(stored.position), 0, now(), '-infinity'
FROM stored JOIN webhooks ON webhooks.customer_id = stored.customer_id
WHERE webhooks.status = 'active' AND webhooks.tm_delete IS NULL AND (stored.type = ANY(webhooks.events) OR '*' = ANY(webhooks.events))
GROUP BY webhooks.id, stored.reference_id
ON CONFLICT (webhook_id, lane) DO UPDATE SET last_position = greatest(lanes.last_position, excluded.last_position)
)
SELECT DISTINCT customer_id AS "customerId" FROM stored`;
