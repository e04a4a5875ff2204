import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whoever owns numbers, flows and calls. */
@Entity('customers')
export class CustomerEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('timestamptz', { name: 'tm_create' })
  tmCreate!: Date;
}
