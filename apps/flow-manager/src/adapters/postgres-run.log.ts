import { Inject, Injectable } from '@nestjs/common';
import { derivedId } from '@voipbin/common';
import type { RunEvent, RunLogPage } from '@voipbin/contracts';
import { transactionLogEnd, withDatabaseErrors } from '@voipbin/database';
import type { RunNews } from '@voipbin/flow-engine';
import type { DataSource } from 'typeorm';

import { DATA_SOURCE } from '../database/data-source.ts';
import { RunLog } from '../ports/run-log.ts';
import { READ_RUN_LOG } from './run-log.sql.ts';

interface Step {
  transactionId: string;
  runId: string;
  news: RunNews[];
  occurredAt: Date;
  customerId: string;
  flowId: string;
  flowVersion: number;
  callId: string | null;
  parentRunId: string | null;
  onCompleteFlowId: string | null;
  tmCreate: Date;
}

@Injectable()
export class PostgresRunLog extends RunLog {
  constructor(@Inject(DATA_SOURCE) private readonly dataSource: DataSource) {
    super();
  }

  async read(position: number, limit: number): Promise<RunLogPage> {
    const steps = await withDatabaseErrors(() => this.dataSource.query<Step[]>(READ_RUN_LOG, [position, limit]));
    return { events: steps.flatMap(eventsOf), position: Number(steps.at(-1)?.transactionId ?? position) };
  }

  end(): Promise<number> {
    return transactionLogEnd(this.dataSource);
  }
}

function eventsOf({ news, ...step }: Step): RunEvent[] {
  const occurredAt = step.occurredAt.toISOString();
  return news.map(({ type, currentAction, endReason }) => ({
    id: derivedId('run-event', step.runId, step.transactionId, type),
    type,
    occurredAt,
    run: {
      id: step.runId,
      customerId: step.customerId,
      flowId: step.flowId,
      flowVersion: step.flowVersion,
      status: type === 'ended' ? 'ended' : 'running',
      endReason,
      referenceType: step.callId === null ? 'api' : 'call',
      referenceId: step.callId,
      referenceActiveflowId: step.parentRunId,
      onCompleteFlowId: step.onCompleteFlowId,
      currentAction,
      tmCreate: step.tmCreate.toISOString(),
      tmUpdate: occurredAt,
      tmEnd: type === 'ended' ? occurredAt : null,
    },
  }));
}
