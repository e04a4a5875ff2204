import type { Address, CallModes, CallStatus, HangupBy, HangupReason, Refusal, Verification } from '@voipbin/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { HangupRequest, PlaybackState } from '../../domain/call.ts';
import type { OutgoingTerms } from '../../domain/outgoing-terms.ts';

/**
 * A call as it is now. The pages of the table keep room for a row's next versions, and no index is on a column that changes before the
 * call is over, so that a change touches one page only.
 */
@Entity('calls')
@Index('calls_by_customer', ['customerId', 'tmCreate', 'id'])
@Index('calls_live', ['asteriskId'], { where: 'tm_hangup IS NULL' })
export class CallEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'customer_id' })
  customerId!: string;

  @Column('text', { name: 'asterisk_id' })
  asteriskId!: string;

  @Column('text', { name: 'channel_id' })
  channelId!: string;

  @Column('uuid', { name: 'root_call_id' })
  rootCallId!: string;

  @Column('uuid', { name: 'master_call_id', nullable: true })
  masterCallId!: string | null;

  @Column('uuid', { name: 'groupcall_id', nullable: true })
  groupcallId!: string | null;

  @Column('text')
  direction!: 'incoming' | 'outgoing';

  @Column('jsonb')
  source!: Address;

  @Column('jsonb')
  destination!: Address;

  @Column('uuid', { name: 'flow_id', nullable: true })
  flowId!: string | null;

  @Column('uuid', { name: 'run_id', nullable: true })
  runId!: string | null;

  @Column('jsonb', { nullable: true })
  outgoing!: OutgoingTerms | null;

  @Column('text')
  status!: CallStatus;

  @Column('jsonb', { name: 'hangup_request', nullable: true })
  hangupRequest!: HangupRequest | null;

  @Column('text', { name: 'hangup_by', nullable: true })
  hangupBy!: HangupBy | null;

  @Column('text', { name: 'hangup_reason', nullable: true })
  hangupReason!: HangupReason | null;

  @Column('integer', { name: 'hangup_cause', nullable: true })
  hangupCause!: number | null;

  @Column('integer', { name: 'sip_code', nullable: true })
  sipCode!: number | null;

  @Column('text', { nullable: true })
  refusal!: Refusal | null;

  @Column('jsonb', { nullable: true })
  verification!: Verification | null;

  @Column('jsonb', { nullable: true })
  modes!: CallModes | null;

  @Column('jsonb')
  playbacks!: Record<string, PlaybackState>;

  @Column('integer', { name: 'last_seq' })
  lastSeq!: number;

  @Column('timestamptz', { name: 'tm_create' })
  tmCreate!: Date;

  @Column('timestamptz', { name: 'tm_ringing', nullable: true })
  tmRinging!: Date | null;

  @Column('timestamptz', { name: 'tm_progressing', nullable: true })
  tmProgressing!: Date | null;

  @Column('timestamptz', { name: 'tm_hangup', nullable: true })
  tmHangup!: Date | null;

  @Column('timestamptz', { name: 'tm_update' })
  tmUpdate!: Date;
}
