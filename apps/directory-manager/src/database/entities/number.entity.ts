import type { VerificationRules } from '@voipbin/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A phone number that calls arrive at; only one live row may have it. */
@Entity('numbers')
@Index('numbers_number', ['number'], { unique: true, where: 'tm_delete IS NULL' })
@Index('numbers_page', ['customerId', 'tmCreate', 'id'], { where: 'tm_delete IS NULL' })
export class NumberEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'customer_id' })
  customerId!: string;

  /** +E.164 */
  @Column('text')
  number!: string;

  @Column('text')
  name!: string;

  @Column('text')
  detail!: string;

  @Column('uuid', { name: 'call_flow_id', nullable: true })
  callFlowId!: string | null;

  @Column('text')
  status!: 'active' | 'disabled';

  @Column('jsonb')
  verification!: VerificationRules;

  @Column('timestamptz', { name: 'tm_create' })
  tmCreate!: Date;

  @Column('timestamptz', { name: 'tm_update' })
  tmUpdate!: Date;

  @Column('timestamptz', { name: 'tm_delete', nullable: true })
  tmDelete!: Date | null;
}
