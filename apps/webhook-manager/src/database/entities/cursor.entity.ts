import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a part of a log was read: of the calls of an Asterisk, or of the runs. */
@Entity('cursors')
export class CursorEntity {
  @PrimaryColumn('text')
  log!: 'calls' | 'runs';

  @PrimaryColumn('text')
  part!: string;

  @Column('bigint')
  position!: string;
}
