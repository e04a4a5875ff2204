import { Column, CreateDateColumn, DeleteDateColumn, Entity, Index, PrimaryColumn, UpdateDateColumn } from 'typeorm';

/** A flow's name and newest version number; its actions are in `flow_versions`. */
@Entity('flows')
@Index(['customerId', 'tmCreate', 'id'])
@Index('flows_kept', ['tmUpdate'], { where: 'NOT is_listed' })
export class FlowEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'customer_id' })
  customerId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  detail!: string;

  @Column('integer')
  version!: number;

  @Column('uuid', { name: 'on_complete_flow_id', nullable: true })
  onCompleteFlowId!: string | null;

  /** False for actions that came with an order. */
  @Column('boolean', { name: 'is_listed', default: true })
  isListed!: boolean;

  @CreateDateColumn({ name: 'tm_create', type: 'timestamptz' })
  tmCreate!: Date;

  @UpdateDateColumn({ name: 'tm_update', type: 'timestamptz' })
  tmUpdate!: Date;

  @DeleteDateColumn({ name: 'tm_delete', type: 'timestamptz', nullable: true })
  tmDelete!: Date | null;
}
