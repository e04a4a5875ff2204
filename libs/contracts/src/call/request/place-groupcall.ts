import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsUUID, Max, Min, ValidateNested } from 'class-validator';

import { Address } from '../../address.ts';
import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import { CallOrder } from '../call-order.ts';
import type { GroupcallSnapshot } from '../groupcall-snapshot.ts';
import { type RingMethod, ringMethods } from '../ring-method.ts';

export class PlaceGroupcall extends CallOrder {
  /** Chosen by whoever asks: one who asks again gets the same group. */
  @IsUUID()
  groupcallId!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => Address)
  destinations!: Address[];

  @IsIn(ringMethods)
  ringMethod!: RingMethod;

  /** How long it may take in all until somebody answers. */
  @IsInt()
  @Min(1000)
  @Max(3_600_000)
  timeoutMs!: number;
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
