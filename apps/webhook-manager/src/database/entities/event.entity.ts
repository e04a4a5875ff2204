import type { CustomerEventType } from '@voipbin/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a customer was told, or could have been. Never changed. */
@Entity('events')
@Index('events_id', ['id'], { unique: true })
@Index('events_by_reference', ['referenceId', 'sequence'], { unique: true })
@Index('events_feed', ['customerId', 'position'])
@Index('events_by_time', ['tmCreate'])
export class EventEntity {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' })
  position!: string;

  @Column('uuid')
  id!: string;

  @Column('uuid', { name: 'customer_id' })
  customerId!: string;

  @Column('text')
  type!: CustomerEventType;

  @Column('uuid', { name: 'reference_id' })
  referenceId!: string;

  @Column('integer')
  sequence!: number;

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt!: Date;

  @Column('jsonb')
  data!: object;

  @Column('timestamptz', { name: 'tm_create' })
  tmCreate!: Date;
}
