import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which claim on an Asterisk is the newest, and how far its events were published. */
@Entity('asterisks')
export class AsteriskEntity {
  @PrimaryColumn('text')
  id!: string;

  /** Grows with each claim; a write under an older one is refused. */
  @Column('integer')
  epoch!: number;

  /** As Asterisk says it: tells one life of it from the next. */
  @Column('text', { name: 'startup_time', nullable: true })
  startupTime!: string | null;

  /** A bigint as text. */
  @Column('bigint', { name: 'published_position' })
  publishedPosition!: string;

  /** When its holder was last connected to it. */
  @Column('timestamptz', { name: 'seen_at' })
  seenAt!: Date;
}
