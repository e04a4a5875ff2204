import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One attempt to tell a webhook of an event. */
@Entity('attempts')
@Index('attempts_page', ['webhookId', 'tmCreate', 'id'])
@Index('attempts_by_time', ['tmCreate'])
@Index('attempts_by_event', ['eventId'])
export class AttemptEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'webhook_id' })
  webhookId!: string;

  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('text', { name: 'event_type' })
  eventType!: string;

  @Column('integer')
  number!: number;

  @Column('boolean', { name: 'is_delivered' })
  isDelivered!: boolean;

  @Column('integer', { name: 'http_status', nullable: true })
  httpStatus!: number | null;

  @Column('text', { nullable: true })
  error!: string | null;

  @Column('integer', { name: 'duration_ms' })
  durationMs!: number;

  @Column('timestamptz', { name: 'tm_create' })
  tmCreate!: Date;
}
