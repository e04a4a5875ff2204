import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A call that names a webhook of its own. */
@Entity('call_webhooks')
@Index('call_webhooks_by_time', ['tmCreate'])
export class CallWebhookEntity {
  @PrimaryColumn('uuid', { name: 'call_id' })
  callId!: string;

  @PrimaryColumn('uuid', { name: 'webhook_id' })
  webhookId!: string;

  @Column('timestamptz', { name: 'tm_create' })
  tmCreate!: Date;
}
