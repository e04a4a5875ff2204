const MERGE = `
ON CONFLICT (webhook_id, lane) DO UPDATE SET
  done_position = least(lanes.done_position, excluded.done_position), last_position = greatest(lanes.last_position, excluded.last_position),
  next_at = now()`;

/** Everything of the customer `$1` since `$3` for the webhook `$2`, each call in its own order. Answers with the number of events. */
export const REPLAY_SINCE = `
WITH wanted AS (
  SELECT events.* FROM events JOIN webhooks ON webhooks.id = $2 AND (events.type = ANY(webhooks.events) OR '*' = ANY(webhooks.events))
  WHERE events.customer_id = $1 AND events.occurred_at >= $3
), opened AS (
  INSERT INTO lanes (webhook_id, lane, reference_id, done_position, last_position, tries, next_at, locked_until)
  SELECT $2, reference_id, reference_id, min(position) - 1, max(position), 0, now(), '-infinity' FROM wanted GROUP BY reference_id
  ${MERGE}
)
SELECT count(*)::int AS count FROM wanted`;

/** The event `$3` of the customer `$1` alone, for the webhook `$2`, whatever it wants else. */
export const REPLAY_EVENT = `
WITH wanted AS (
  SELECT events.* FROM events JOIN webhooks ON webhooks.id = $2 AND (events.type = ANY(webhooks.events) OR '*' = ANY(webhooks.events))
  WHERE events.customer_id = $1 AND events.id = $3
), opened AS (
  INSERT INTO lanes (webhook_id, lane, reference_id, done_position, last_position, tries, next_at, locked_until)
  SELECT $2, 'again:' || id, reference_id, position - 1, position, 0, now(), '-infinity' FROM wanted
  ${MERGE}
)
SELECT count(*)::int AS count FROM wanted`;
