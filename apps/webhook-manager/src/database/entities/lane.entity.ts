import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a webhook is still to be told of one call, in order. Gone when there is nothing left. */
@Entity('lanes')
@Index('lanes_due', ['nextAt'])
export class LaneEntity {
  @PrimaryColumn('uuid', { name: 'webhook_id' })
  webhookId!: string;

  /** The call, or the one event that is told again. */
  @PrimaryColumn('text')
  lane!: string;

  @Column('uuid', { name: 'reference_id' })
  referenceId!: string;

  /** Events of the call after this one ... */
  @Column('bigint', { name: 'done_position' })
  donePosition!: string;

  /** ... and up to this one. */
  @Column('bigint', { name: 'last_position' })
  lastPosition!: string;

  /** Attempts to tell the next event. */
  @Column('integer')
  tries!: number;

  @Column('timestamptz', { name: 'failing_since', nullable: true })
  failingSince!: Date | null;

  @Column('timestamptz', { name: 'next_at' })
  nextAt!: Date;

  /** A process is at it until then. */
  @Column('timestamptz', { name: 'locked_until' })
  lockedUntil!: Date;
}
