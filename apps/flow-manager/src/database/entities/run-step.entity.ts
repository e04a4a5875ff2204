import type { IssuedCommand, RunNews, RunStepLog } from '@voipbin/flow-engine';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One step of a run: what came in, what went out, which actions it ran through. */
@Entity('run_steps')
@Index('run_steps_news', ['transactionId'], { where: 'news IS NOT NULL' })
export class RunStepEntity {
  @PrimaryColumn('uuid', { name: 'run_id' })
  runId!: string;

  /** The run's version after the step. */
  @PrimaryColumn('integer')
  version!: number;

  /** Message key, or `timer`, `stop`, `command-expired`. */
  @Column('text')
  input!: string;

  @Column('jsonb')
  commands!: IssuedCommand[];

  @Column('jsonb')
  log!: RunStepLog[];

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt!: Date;

  /** What those who follow runs are told of it; null = nothing. */
  @Column('jsonb', { nullable: true })
  news!: RunNews[] | null;

  /** Where it stands in the log of all runs: the transaction that wrote it. */
  @Column('bigint', { name: 'transaction_id', nullable: true })
  transactionId!: string | null;
}
