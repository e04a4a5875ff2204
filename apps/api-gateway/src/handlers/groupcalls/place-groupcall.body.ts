import { type RingMethod, ringMethods } from '@voipbin/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, Max, Min, ValidateNested } from 'class-validator';

import { AddressBody } from '../calls/address.body.ts';
import { CallOrderBody } from '../calls/call-order.body.ts';

const answerMethods = ['hangup_others'] as const;

/** Several people called for one answer. */
export class PlaceGroupcallBody extends CallOrderBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AddressBody)
  destinations!: AddressBody[];

  /** All at once, or one after another until somebody answers. */
  @IsIn(ringMethods)
  ring_method: RingMethod = 'ring_all';

  /** The others are cancelled when somebody answers. */
  @IsIn(answerMethods)
  answer_method: (typeof answerMethods)[number] = 'hangup_others';

  /** Seconds that it may take in all until somebody answers. */
  @IsInt()
  @Min(1)
  @Max(3600)
  timeout: number = 300;
}
