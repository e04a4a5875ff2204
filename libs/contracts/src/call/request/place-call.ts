import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsObject, IsOptional, IsString, IsUUID, Max, Min, ValidateNested } from 'class-validator';

import { Address } from '../../address.ts';
import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import type { CallSnapshot } from '../call-snapshot.ts';

export class PlaceCall {
  @IsUUID()
  customerId!: string;

  /** Chosen by whoever asks: one who asks again gets the same call. */
  @IsUUID()
  callId!: string;

  /** Whom the called one sees; `targetName` is the caller's name. */
  @ValidateNested()
  @Type(() => Address)
  source!: Address;

  @ValidateNested()
  @Type(() => Address)
  destination!: Address;

  /** The flow that runs when somebody answers. */
  @IsUUID()
  flowId!: string;

  /** The run's variables, by their full names. */
  @IsObject()
  variables!: Record<string, string>;

  /** The called one does not learn who calls. */
  @IsBoolean()
  isAnonymous!: boolean;

  /** The run begins when the far end rings. */
  @IsBoolean()
  isEarly!: boolean;

  /** Further headers of the INVITE. */
  @IsObject()
  headers!: Record<string, string>;

  /** Of everything that was ordered with this call: the same order may come again, another under the same id is refused. */
  @IsOptional()
  @IsString()
  fingerprint?: string;

  /** How long it may ring. */
  @IsInt()
  @Min(1000)
  @Max(600_000)
  ringTimeoutMs!: number;

  /** How long it may last after the answer. */
  @IsInt()
  @Min(1000)
  @Max(86_400_000)
  maxDurationMs!: number;
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
