import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

import { Address } from '../../address.ts';
import { defineMessage } from '../../define-message.ts';
import { Confirmation } from '../confirmation.ts';
import { type RingMethod, ringMethods } from '../ring-method.ts';
import { type WaitSound, waitSounds } from '../wait-sound.ts';

export class ConnectCall {
  /** Whom the called ones see; absent = the far end of this call. */
  @IsOptional()
  @ValidateNested()
  @Type(() => Address)
  source?: Address;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => Address)
  destinations!: Address[];

  @IsIn(ringMethods)
  ringMethod!: RingMethod;

  /** The called ones do not learn who calls. */
  @IsBoolean()
  isAnonymous!: boolean;

  /** What the far end of this call hears meanwhile; absent = the tone. */
  @IsOptional()
  @IsIn(waitSounds)
  waitSound?: WaitSound;

  /** The far end of this call hears what the first of the called ones sends before the answer; absent = not. */
  @IsOptional()
  @IsBoolean()
  earlyMedia?: boolean;

  /** Whoever answers has to confirm first; absent = not. */
  @IsOptional()
  @ValidateNested()
  @Type(() => Confirmation)
  confirmation?: Confirmation;

  /** How long each may ring. */
  @IsInt()
  @Min(1000)
  @Max(600_000)
  ringTimeoutMs!: number;

  /** How long it may take in all until somebody answers. */
  @IsInt()
  @Min(1000)
  @Max(3_600_000)
  timeoutMs!: number;
}

const destination = { type: 'extension' as const, target: 'kim', targetName: '', name: '', detail: '' };
const good: ConnectCall = {
  destinations: [destination],
  ringMethod: 'ring_all',
  isAnonymous: false,
  ringTimeoutMs: 60_000,
  timeoutMs: 120_000,
};

export const connectCall = defineMessage({
  key: 'call.command.connect',
  summary:
    'Call these and let the first who answers speak with the far end of this call. `call.event.connected` tells that they speak, `call.event.connect-finished` answers when it is over.',
  payload: ConnectCall,
  good,
  bad: { payload: { ...good, ringMethod: 'loud' }, property: 'ringMethod' },
});
