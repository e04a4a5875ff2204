import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Whoever owns numbers, flows and calls. */
@Entity('customers')
@Index('customers_page', ['tmCreate', 'id'], { where: 'tm_delete IS NULL' })
export class CustomerEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  detail!: string;

  @Column('text')
  email!: string;

  /** Null = unlimited. */
  @Column('integer', { name: 'calls_per_sec', nullable: true })
  callsPerSec!: number | null;

  /** Null = unlimited. */
  @Column('integer', { name: 'simultaneous_calls', nullable: true })
  simultaneousCalls!: number | null;

  /** ISO 3166 alpha-2; empty = all. */
  @Column('text', { name: 'allowed_countries', array: true })
  allowedCountries!: string[];

  @Column('timestamptz', { name: 'tm_create' })
  tmCreate!: Date;

  @Column('timestamptz', { name: 'tm_update' })
  tmUpdate!: Date;

  @Column('timestamptz', { name: 'tm_delete', nullable: true })
  tmDelete!: Date | null;
}
