import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An agent who has logged in. The token is nowhere: `tokenHash` is its SHA-256 in lower-case hex. */
@Entity('sessions')
@Index('sessions_agent', ['agentId'])
export class SessionEntity {
  @PrimaryColumn('text', { name: 'token_hash' })
  tokenHash!: string;

  @Column('uuid', { name: 'agent_id' })
  agentId!: string;

  @Column('timestamptz', { name: 'tm_create' })
  tmCreate!: Date;

  @Column('timestamptz', { name: 'tm_expire' })
  tmExpire!: Date;
}
