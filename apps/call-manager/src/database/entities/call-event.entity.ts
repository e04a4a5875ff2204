import type { CallEventKey } from '@voipbin/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { CallEvent } from '../../domain/call-event.ts';

/** A call's log, its timeline, and, in the order of the positions of its Asterisk, the outbox. Never changed. */
@Entity('call_events')
@Index('call_events_by_call', ['callId', 'seq'], { unique: true })
export class CallEventEntity {
  @PrimaryColumn('text', { name: 'asterisk_id' })
  asteriskId!: string;

  /** A bigint as text, as the driver reads it. */
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' })
  position!: string;

  @Column('uuid', { name: 'call_id' })
  callId!: string;

  @Column('integer')
  seq!: number;

  @Column('uuid')
  id!: string;

  @Column('text')
  type!: CallEventKey;

  @Column('jsonb')
  payload!: CallEvent['payload'];

  @Column('text', { name: 'causation_id', nullable: true })
  causationId!: string | null;

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt!: Date;

  @Column('boolean')
  synthesized!: boolean;
}
