const LANE = 'webhook_id AS "webhookId", lane, last_position AS "lastPosition", tries, failing_since AS "failingSince"';

/** `$1`: how many of each webhook, `$2`: how many of them are taken (JSON, by webhook), `$3`: for how long, ms. Two who claim at once never get the same. */
export const CLAIM_LANES = `
UPDATE lanes SET locked_until = now() + $3 * interval '1 ms'
WHERE locked_until < now() AND (webhook_id, lane) IN (
  SELECT webhook_id, lane FROM (
    SELECT webhook_id, lane, row_number() OVER (PARTITION BY webhook_id ORDER BY next_at) AS rank
    FROM lanes WHERE next_at <= now() AND locked_until < now()
  ) due WHERE rank <= $1 - coalesce(($2::jsonb ->> webhook_id::text)::int, 0)
)
RETURNING ${LANE}`;

/** The next event of a lane, `$1` and `$2`, that its webhook wants. */
export const NEXT_EVENT = `
SELECT
  events.id, events.type, events.reference_id AS "referenceId", events.sequence, events.occurred_at AS "occurredAt", events.data,
  events.position, webhooks.uri, webhooks.sealed_secret AS "sealedSecret"
FROM lanes
JOIN webhooks ON webhooks.id = lanes.webhook_id AND webhooks.status = 'active' AND webhooks.tm_delete IS NULL
JOIN events ON events.reference_id = lanes.reference_id
  AND events.position > lanes.done_position AND events.position <= lanes.last_position
  AND (events.type = ANY(webhooks.events) OR '*' = ANY(webhooks.events))
WHERE lanes.webhook_id = $1 AND lanes.lane = $2
ORDER BY events.sequence LIMIT 1`;

export const LANE_BY_KEY = `SELECT ${LANE} FROM lanes WHERE webhook_id = $1 AND lane = $2`;
