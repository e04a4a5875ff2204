import type { Run } from '@voipbin/flow-engine';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * One run of a flow. `version` is the inbox: a step is taken by the writer that finds the version it started from.
 * No index stands on a column that changes with every step, so that updates stay heap-only.
 */
@Entity('runs')
@Index(['customerId', 'tmCreate', 'id'])
@Index('runs_unsettled', ['id'], { where: 'not settled' })
@Index('runs_unsettled_call', ['callId'], { where: 'not settled' })
export class RunEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'customer_id' })
  customerId!: string;

  @Column('uuid', { name: 'flow_id' })
  flowId!: string;

  @Column('integer', { name: 'flow_version' })
  flowVersion!: number;

  @Column('uuid', { name: 'call_id', nullable: true })
  callId!: string | null;

  @Column('text', { name: 'partition_key' })
  partitionKey!: string;

  @Column('uuid', { name: 'parent_run_id', nullable: true })
  parentRunId!: string | null;

  @Column('integer')
  version!: number;

  @Column('text')
  status!: 'running' | 'ended';

  /** True when the run has ended and no command of it is open: nobody needs to look at it again. */
  @Column('boolean')
  settled!: boolean;

  @Column('timestamptz', { name: 'deadline_at', nullable: true })
  deadlineAt!: Date | null;

  /** The engine's run: cursor, variables, facts. Never the flow's actions. */
  @Column('jsonb')
  state!: Run;

  @Column('timestamptz', { name: 'tm_create' })
  tmCreate!: Date;

  @Column('timestamptz', { name: 'tm_update' })
  tmUpdate!: Date;

  @Column('timestamptz', { name: 'tm_end', nullable: true })
  tmEnd!: Date | null;
}
