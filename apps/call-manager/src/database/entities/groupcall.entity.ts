import type { ConnectOutcome } from '@voipbin/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { GroupWish } from '../../domain/group/groupcall.ts';

@Entity('groupcalls')
@Index('groupcalls_by_customer', ['customerId', 'tmCreate', 'id'])
@Index('groupcalls_live', ['asteriskId'], { where: 'tm_end IS NULL' })
export class GroupcallEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'customer_id' })
  customerId!: string;

  @Column('text', { name: 'asterisk_id' })
  asteriskId!: string;

  @Column('uuid', { name: 'master_call_id', nullable: true })
  masterCallId!: string | null;

  @Column('text', { name: 'command_id', nullable: true })
  commandId!: string | null;

  @Column('jsonb')
  wish!: GroupWish;

  @Column('uuid', { name: 'answered_call_id', nullable: true })
  answeredCallId!: string | null;

  @Column('text', { nullable: true })
  outcome!: ConnectOutcome | null;

  @Column('timestamptz', { name: 'tm_create' })
  tmCreate!: Date;

  @Column('timestamptz', { name: 'tm_end', nullable: true })
  tmEnd!: Date | null;
}
