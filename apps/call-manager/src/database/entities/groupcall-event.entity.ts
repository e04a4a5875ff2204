import type { GroupcallEvent } from '@voipbin/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Something that happened to a group of calls, once; never changed. */
@Entity('groupcall_events')
@Index('groupcall_events_log', ['transactionId'])
export class GroupcallEventEntity {
  @PrimaryColumn('uuid', { name: 'groupcall_id' })
  groupcallId!: string;

  @PrimaryColumn('text')
  type!: GroupcallEvent['type'];

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt!: Date;

  /** Of the transaction that changed the group. */
  @Column('bigint', { name: 'transaction_id' })
  transactionId!: string;
}
