import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Min, ValidateNested } from 'class-validator';

import { Address } from '../../address.ts';
import { defineMessage } from '../../define-message.ts';
import { SAMPLE } from '../../samples.ts';
import { type ConnectOutcome, connectOutcomes } from '../connect-outcome.ts';

export class ConnectFinished {
  /** The command that asked for it; absent when a telephone dialled another by itself. */
  @IsOptional()
  @IsString()
  commandId?: string;

  @IsUUID()
  groupcallId!: string;

  @IsIn(connectOutcomes)
  outcome!: ConnectOutcome;

  /** The call of whoever answered. */
  @IsOptional()
  @IsUUID()
  peerCallId?: string;

  /** Who answered. */
  @IsOptional()
  @ValidateNested()
  @Type(() => Address)
  peer?: Address;

  /** How long they spoke; 0 when nobody answered. */
  @IsInt()
  @Min(0)
  durationMs!: number;

  /** The SIP status with which the last of them refused. */
  @IsOptional()
  @IsInt()
  @Min(300)
  sipCode?: number;
}

export const connectFinished = defineMessage({
  key: 'call.event.connect-finished',
  summary: 'A `call.command.connect` is over: they spoke and one of them has hung up, or nobody answered.',
  payload: ConnectFinished,
  good: { commandId: SAMPLE.commandId, groupcallId: SAMPLE.runId, outcome: 'busy', durationMs: 0, sipCode: 486 },
  bad: { payload: { groupcallId: SAMPLE.runId, outcome: 'bored', durationMs: 0 }, property: 'outcome' },
});
