import type { FlowAction } from '@voipbin/contracts';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** What a flow said at one time. Never changed: runs hold on to it. */
@Entity('flow_versions')
export class FlowVersionEntity {
  @PrimaryColumn('uuid', { name: 'flow_id' })
  flowId!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('jsonb')
  actions!: FlowAction[];

  @CreateDateColumn({ name: 'tm_create', type: 'timestamptz' })
  tmCreate!: Date;
}
