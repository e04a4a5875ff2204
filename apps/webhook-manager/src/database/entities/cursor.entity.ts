import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the log of an Asterisk's calls was read. */
@Entity('cursors')
export class CursorEntity {
  @PrimaryColumn('text', { name: 'asterisk_id' })
  asteriskId!: string;

  @Column('bigint')
  position!: string;
}
