import type { AccessScope } from '@voipbin/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody who may log in. */
@Entity('agents')
@Index('agents_page', ['customerId', 'tmCreate', 'id'], { where: 'tm_delete IS NULL' })
@Index('agents_username', ['username'], { unique: true, where: 'tm_delete IS NULL' })
export class AgentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'customer_id' })
  customerId!: string;

  /** Lower case; nobody else's either, since it is all that is known of whoever logs in. */
  @Column('text')
  username!: string;

  /** As `hashPassword` writes it. */
  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  @Column('text')
  name!: string;

  @Column('text')
  detail!: string;

  @Column('text', { array: true })
  scopes!: AccessScope[];

  @Column('timestamptz', { name: 'tm_create' })
  tmCreate!: Date;

  @Column('timestamptz', { name: 'tm_update' })
  tmUpdate!: Date;

  @Column('timestamptz', { name: 'tm_delete', nullable: true })
  tmDelete!: Date | null;
}
