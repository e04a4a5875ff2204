import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A customer who reads their events: they are kept from the first time on. */
@Entity('feeds')
export class FeedEntity {
  @PrimaryColumn('uuid', { name: 'customer_id' })
  customerId!: string;

  @Column('timestamptz', { name: 'tm_create' })
  tmCreate!: Date;
}
