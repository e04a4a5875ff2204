import { Inject, Injectable } from '@nestjs/common';
import type { Page, RunSnapshot, RunStepSnapshot } from '@voipbin/contracts';
import { managerOf, pageBy, toDatabaseError } from '@voipbin/database';
import type { Frame, Run } from '@voipbin/flow-engine';
import type { DataSource } from 'typeorm';

import { DATA_SOURCE } from '../database/data-source.ts';
import { RunStepEntity } from '../database/entities/run-step.entity.ts';
import { RunEntity } from '../database/entities/run.entity.ts';
import { LogSignal } from '../domain/log-signal.ts';
import type { RunStore, StepRecord, UnsettledRun } from '../ports/run-store.ts';
import { runSnapshot, stepSnapshots } from './run-snapshot.ts';
import { StepBatch } from './step-batch.ts';

/** How far past its deadline a wait counts as overdue: the timers had their chance. */
const OVERDUE = `deadline_at < now() - interval '1 second'`;

/** Runs in Postgres. Steps go through the micro-batch, everything cold through TypeORM. */
@Injectable()
export class RunRepository implements RunStore {
  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    private readonly stepBatch: StepBatch,
    private readonly signal: LogSignal,
  ) {}

  async commit(step: StepRecord): Promise<boolean> {
    const isWritten = await this.stepBatch.commit(step);
    if (isWritten && step.result.news.length > 0) {
      this.signal.grown();
    }
    return isWritten;
  }

  async load(runId: string): Promise<Run | null> {
    try {
      const row = await managerOf(this.dataSource).findOneBy(RunEntity, { id: runId });
      return row && currentRun(row.state);
    } catch (error) {
      throw toDatabaseError(error);
    }
  }

  async findUnsettled(which: 'all' | 'overdue', limit?: number): Promise<UnsettledRun[]> {
    const query = managerOf(this.dataSource)
      .createQueryBuilder(RunEntity, 'run')
      .select(['run.id', 'run.partitionKey', 'run.customerId'])
      .where('not settled');
    if (which === 'overdue') {
      query.andWhere(OVERDUE);
    }
    const rows = await query.limit(limit).getMany();
    return rows.map(({ id, partitionKey, customerId }) => ({ runId: id, partitionKey, customerId }));
  }

  async findLive(customerId: string, callId: string): Promise<Run | null> {
    const live = { customerId, callId, status: 'running', settled: false } as const;
    const row = await managerOf(this.dataSource).findOneBy(RunEntity, live);
    return row && currentRun(row.state);
  }

  async find(customerId: string, runId: string): Promise<RunSnapshot | null> {
    const row = await managerOf(this.dataSource).findOneBy(RunEntity, { id: runId, customerId });
    return row && runSnapshot(row);
  }

  async list(
    customerId: string,
    pageSize: number,
    cursor?: string,
    status?: 'running' | 'ended',
  ): Promise<Page<RunSnapshot>> {
    const query = managerOf(this.dataSource)
      .createQueryBuilder(RunEntity, 'run')
      .where({ customerId, ...(status !== undefined && { status }) });
    const { items, nextCursor } = await pageBy(query, { pageSize, cursor, createdProperty: 'tmCreate' });
    return { items: items.map(runSnapshot), nextCursor };
  }

  async steps(runId: string): Promise<RunStepSnapshot[]> {
    const rows = await managerOf(this.dataSource).find(RunStepEntity, { where: { runId }, order: { version: 'ASC' } });
    return stepSnapshots(rows.flatMap((row) => row.log));
  }
}

/** A run as the engine has it now: one that began before its frames named their flows is in its own. */
function currentRun(run: Run): Run {
  const own = { id: run.flowId, version: run.flowVersion };
  return { ...run, stack: run.stack.map((frame) => ({ ...frame, flow: (frame as Partial<Frame>).flow ?? own })) };
}
