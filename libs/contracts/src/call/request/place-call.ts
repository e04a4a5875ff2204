import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, IsUUID, ValidateNested } from 'class-validator';

import { Address } from '../../address.ts';
import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import { CallOrder } from '../call-order.ts';
import type { CallSnapshot } from '../call-snapshot.ts';

export class PlaceCall extends CallOrder {
  /** Chosen by whoever asks: one who asks again gets the same call. */
  @IsUUID()
  callId!: string;

  @ValidateNested()
  @Type(() => Address)
  destination!: Address;

  /** The call with which it ends. */
  @IsOptional()
  @IsUUID()
  masterCallId?: string;

  /** The run begins when the far end rings. */
  @IsBoolean()
  isEarly!: boolean;
}

const good = {
  customerId: SAMPLE.customerId,
  callId: SAMPLE.callId,
  source: { type: 'tel' as const, target: '+16062067563', targetName: '', name: '', detail: '' },
  destination: { type: 'tel' as const, target: '+821021656521', targetName: '', name: '', detail: '' },
  flowId: SAMPLE.flowId,
  variables: {},
  isAnonymous: false,
  isEarly: false,
  headers: {},
  ringTimeoutMs: 60_000,
  maxDurationMs: 14_400_000,
};

/** The call, which may be over already. */
export interface PlacedCall extends CallSnapshot {
  /** It was ordered before, and nothing was done this time. */
  isRepetition: boolean;
}

export const placeCall = defineRequest<PlacedCall>()({
  key: 'call.request.place-call',
  summary:
    'Call somebody. Answers with the call, which may be over already. Refused with `no_route` when nothing leads there, with `idempotency_key_in_use` when the id belongs to another order, with `no_asterisk` while none can be used.',
  payload: PlaceCall,
  good,
  bad: { payload: { ...good, ringTimeoutMs: 0 }, property: 'ringTimeoutMs' },
});
