import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { MicroBatch } from '@voipbin/database';

import { SCHEMA } from '../database/data-source.ts';
import { DATABASE_URL } from '../ports/database-url.ts';
import type { StepRecord } from '../ports/run-store.ts';
import { COMMIT_STEPS } from './commit-step.sql.ts';

type StepRow = ReturnType<typeof toRow>;

/** The hot path of flow-manager: one row of one prepared statement for each step of a run. */
@Injectable()
export class StepBatch implements OnApplicationShutdown {
  private readonly batch: MicroBatch<StepRow, boolean>;

  constructor(@Inject(DATABASE_URL) url: string) {
    this.batch = new MicroBatch({
      url,
      schema: SCHEMA,
      name: 'flow-manager-steps',
      sql: COMMIT_STEPS,
      resultOf: (answer) => answer !== undefined,
      keyOf: (row) => row.run_id,
      // A step without commands changes nothing that anybody hears.
      canWait: ({ commands }) => commands.length === 0,
    });
  }

  /** @returns whether the step was written; false when another writer was first. */
  commit(step: StepRecord): Promise<boolean> {
    return this.batch.submit(toRow(step));
  }

  onApplicationShutdown(): Promise<void> {
    return this.batch.close();
  }
}

function toRow({ previousVersion, result, input, occurredAt }: StepRecord) {
  const { run, commands, log, news } = result;
  return {
    run_id: run.id,
    previous_version: previousVersion,
    version: run.version,
    customer_id: run.customerId,
    flow_id: run.flowId,
    flow_version: run.flowVersion,
    call_id: run.call?.id ?? null,
    partition_key: run.partitionKey,
    parent_run_id: run.parentRunId,
    status: run.status,
    settled: run.status === 'ended' && run.openCommands.length === 0,
    deadline_at: run.wait?.deadlineAt ?? null,
    state: run,
    tm_create: run.tmStart,
    occurred_at: occurredAt,
    input,
    commands,
    log,
    news: news.length === 0 ? null : news,
  };
}
