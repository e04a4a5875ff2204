import { OLDEST_OPEN_TRANSACTION } from '@voipbin/database';

/**
 * The news of steps after the transaction `$1`, at least `$2` of them where there are so many. A run's steps follow one another, so their order is that of their
 * transactions.
 */
export const READ_RUN_LOG = `
SELECT
  step.transaction_id AS "transactionId", step.run_id AS "runId", step.news, step.occurred_at AS "occurredAt",
  run.customer_id AS "customerId", run.flow_id AS "flowId", run.flow_version AS "flowVersion", run.call_id AS "callId",
  run.parent_run_id AS "parentRunId", run.state ->> 'onCompleteFlowId' AS "onCompleteFlowId", run.tm_create AS "tmCreate"
FROM flow_manager.run_steps AS step JOIN flow_manager.runs AS run ON run.id = step.run_id
WHERE step.news IS NOT NULL AND step.transaction_id > $1
  AND step.transaction_id < ${OLDEST_OPEN_TRANSACTION}
ORDER BY step.transaction_id FETCH FIRST $2 ROWS WITH TIES`;
