import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A SIP account. The password is nowhere: `digest` is HA1 of RFC 2617, MD5(username:realm:password). */
@Entity('extensions')
@Index('extensions_page', ['customerId', 'tmCreate', 'id'], { where: 'tm_delete IS NULL' })
@Index('extensions_username', ['username'], { unique: true, where: 'tm_delete IS NULL' })
export class ExtensionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'customer_id' })
  customerId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  detail!: string;

  /** Letters and digits only; names the account at Asterisk, so nobody else may have it. */
  @Column('text')
  username!: string;

  @Column('text')
  realm!: string;

  @Column('text')
  digest!: string;

  /** One of the customer's numbers; null = it may not call outside. */
  @Column('text', { name: 'outgoing_number', nullable: true })
  outgoingNumber!: string | null;

  @Column('timestamptz', { name: 'tm_create' })
  tmCreate!: Date;

  @Column('timestamptz', { name: 'tm_update' })
  tmUpdate!: Date;

  @Column('timestamptz', { name: 'tm_delete', nullable: true })
  tmDelete!: Date | null;
}
