import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An address that a customer wants to be told at. */
@Entity('webhooks')
@Index('webhooks_page', ['customerId', 'tmCreate', 'id'], { where: 'tm_delete IS NULL AND NOT of_calls' })
export class WebhookEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'customer_id' })
  customerId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  detail!: string;

  @Column('text')
  uri!: string;

  /** Types of events; `*` = all. */
  @Column('text', { array: true })
  events!: string[];

  /** Sealed: nobody who reads the database alone can sign with it. */
  @Column('text', { name: 'sealed_secret' })
  sealedSecret!: string;

  @Column('text')
  status!: 'active' | 'disabled';

  /** Told of the calls that name it, and of nothing else; in no list. */
  @Column('boolean', { name: 'of_calls', default: false })
  ofCalls!: boolean;

  @Column('timestamptz', { name: 'tm_create' })
  tmCreate!: Date;

  @Column('timestamptz', { name: 'tm_update' })
  tmUpdate!: Date;

  @Column('timestamptz', { name: 'tm_delete', nullable: true })
  tmDelete!: Date | null;
}
