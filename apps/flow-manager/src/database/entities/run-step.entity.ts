import type { IssuedCommand, RunStepLog } from '@voipbin/flow-engine';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One step of a run: what came in, what went out, which actions it ran through. */
@Entity('run_steps')
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
}
