import type { AccessScope } from '@voipbin/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A customer's key to the API. The key itself is nowhere: `tokenHash` is its SHA-256 in lower-case hex. */
@Entity('access_keys')
@Index('access_keys_token_hash', ['tokenHash'], { unique: true })
@Index('access_keys_page', ['customerId', 'tmCreate', 'id'], { where: 'tm_delete IS NULL' })
export class AccessKeyEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'customer_id' })
  customerId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  detail!: string;

  @Column('text', { name: 'token_hash' })
  tokenHash!: string;

  /** The key's first characters, by which its owner recognises it. */
  @Column('text', { name: 'token_prefix' })
  tokenPrefix!: string;

  @Column('text', { array: true })
  scopes!: AccessScope[];

  /** Null = never expires. */
  @Column('timestamptz', { name: 'tm_expire', nullable: true })
  tmExpire!: Date | null;

  @Column('timestamptz', { name: 'tm_create' })
  tmCreate!: Date;

  @Column('timestamptz', { name: 'tm_update' })
  tmUpdate!: Date;

  @Column('timestamptz', { name: 'tm_delete', nullable: true })
  tmDelete!: Date | null;
}
