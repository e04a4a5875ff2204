import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

import { Address } from '../../address.ts';
import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import type { GroupcallSnapshot } from '../groupcall-snapshot.ts';
import { type RingMethod, ringMethods } from '../ring-method.ts';

export class PlaceGroupcall {
  @IsUUID()
  customerId!: string;

  /** Chosen by whoever asks: one who asks again gets the same group. */
  @IsUUID()
  groupcallId!: string;

  @ValidateNested()
  @Type(() => Address)
  source!: Address;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => Address)
  destinations!: Address[];

  @IsIn(ringMethods)
  ringMethod!: RingMethod;

  /** The flow that runs with whoever answers first. */
  @IsUUID()
  flowId!: string;

  /** The run's variables, by their full names. */
  @IsObject()
  variables!: Record<string, string>;

  @IsBoolean()
  isAnonymous!: boolean;

  /** Further headers of the INVITEs. */
  @IsObject()
  headers!: Record<string, string>;

  /** Of everything that was ordered: the same order may come again, another under the same id is refused. */
  @IsOptional()
  @IsString()
  fingerprint?: string;

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

  /** How long the call may last after the answer. */
  @IsInt()
  @Min(1000)
  @Max(86_400_000)
  maxDurationMs!: number;
}

const address = { targetName: '', name: '', detail: '' };
const good: PlaceGroupcall = {
  customerId: SAMPLE.customerId,
  groupcallId: SAMPLE.callId,
  source: { type: 'tel', target: '+16062067563', ...address },
  destinations: [{ type: 'extension', target: 'kim', ...address }],
  ringMethod: 'ring_all',
  flowId: SAMPLE.flowId,
  variables: {},
  isAnonymous: false,
  headers: {},
  ringTimeoutMs: 60_000,
  timeoutMs: 300_000,
  maxDurationMs: 14_400_000,
};

/** The group, which may be over already. */
export interface PlacedGroupcall extends GroupcallSnapshot {
  /** It was ordered before, and nothing was done this time. */
  isRepetition: boolean;
}

export const placeGroupcall = defineRequest<PlacedGroupcall>()({
  key: 'call.request.place-groupcall',
  summary:
    'Call several for one answer. Refused with `idempotency_key_in_use` when the id belongs to another order, with `no_asterisk` while none can be used.',
  payload: PlaceGroupcall,
  good,
  bad: { payload: { ...good, ringMethod: 'loud' }, property: 'ringMethod' },
});
