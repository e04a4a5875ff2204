import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';

import { Address } from '../../address.ts';
import { defineMessage } from '../../define-message.ts';
import { SAMPLE } from '../../samples.ts';
import { Verification } from '../verification.ts';

export class CallCreated {
  @IsIn(['incoming', 'outgoing'])
  direction!: 'incoming' | 'outgoing';

  /** The Asterisk that holds the call's channel: commands go to its holder. */
  @IsString()
  asteriskId!: string;

  @ValidateNested()
  @Type(() => Address)
  source!: Address;

  @ValidateNested()
  @Type(() => Address)
  destination!: Address;

  /** The call for which this one was made. */
  @IsOptional()
  @IsUUID()
  masterCallId?: string;

  /** The group of calls of which one is to be answered. */
  @IsOptional()
  @IsUUID()
  groupcallId?: string;

  /** The flow to run; absent when the call was refused, or has none. */
  @IsOptional()
  @IsUUID()
  flowId?: string;

  /** The run that belongs to the call; absent when there is no flow. */
  @IsOptional()
  @IsUUID()
  runId?: string;

  /** What is thought of the caller; absent = nothing speaks against them. */
  @IsOptional()
  @ValidateNested()
  @Type(() => Verification)
  verification?: Verification;

  /** What has to happen before the run's first action: an outgoing call's flow begins when somebody answers. Absent = nothing. */
  @IsOptional()
  @IsIn(['ringing', 'answered'])
  runAwaits?: 'ringing' | 'answered';

  /** Variables that the run begins with, by their full names. */
  @IsOptional()
  @IsObject()
  variables?: Record<string, string>;
}

export const callCreated = defineMessage({
  key: 'call.event.created',
  summary: 'A call exists: an INVITE reached us, or we are about to send one.',
  payload: CallCreated,
  good: {
    direction: 'incoming',
    asteriskId: 'asterisk-1',
    source: { type: 'tel', target: '+821021656521', targetName: '', name: '', detail: '' },
    destination: { type: 'tel', target: '+16062067563', targetName: '', name: '', detail: '' },
    flowId: SAMPLE.flowId,
    runId: SAMPLE.runId,
  },
  bad: { payload: { direction: 'sideways', asteriskId: 'asterisk-1' }, property: 'direction' },
});
