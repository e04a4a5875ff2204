/**
 * The news of steps after the transaction `$1`, at least `$2` of them where there are so many, those of one transaction together. A step is read once every
 * transaction up to its own is over: none of them can bring an older one any more. A run's steps follow one another, so their order is that of their
 * transactions.
 */
export const READ_RUN_LOG = `
SELECT
  step.transaction_id AS "transactionId", step.run_id AS "runId", step.news, step.occurred_at AS "occurredAt",
  run.customer_id AS "customerId", run.flow_id AS "flowId", run.flow_version AS "flowVersion", run.call_id AS "callId",
  run.parent_run_id AS "parentRunId", run.state ->> 'onCompleteFlowId' AS "onCompleteFlowId", run.tm_create AS "tmCreate"
FROM flow_manager.run_steps AS step JOIN flow_manager.runs AS run ON run.id = step.run_id
WHERE step.news IS NOT NULL AND step.transaction_id > $1
  AND step.transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
ORDER BY step.transaction_id FETCH FIRST $2 ROWS WITH TIES`;

/** Whatever is not over yet is after it. */
export const RUN_LOG_END = 'SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1 AS position';
