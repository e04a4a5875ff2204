import { type RingMethod, ringMethods } from '@voipbin/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsDefined, IsIn, IsInt, Max, Min, ValidateNested } from 'class-validator';

import { AddressBody } from '../calls/address.body.ts';
import { SipHeadersBody } from '../calls/sip-headers.body.ts';

const answerMethods = ['hangup_others'] as const;

/** Several people called for one answer. */
export class PlaceGroupcallBody extends SipHeadersBody {
  /** Whom the called ones see. */
  @IsDefined()
  @ValidateNested()
  @Type(() => AddressBody)
  source!: AddressBody;

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

  /** `yes`: the called ones do not learn who calls. */
  @IsIn(['yes', 'no', 'auto'])
  anonymous: 'yes' | 'no' | 'auto' = 'auto';

  /** Seconds that each may ring. */
  @IsInt()
  @Min(1)
  @Max(600)
  ring_timeout: number = 60;

  /** Seconds that it may take in all until somebody answers. */
  @IsInt()
  @Min(1)
  @Max(3600)
  timeout: number = 300;

  /** Seconds that the call may last after the answer. */
  @IsInt()
  @Min(1)
  @Max(86_400)
  max_duration: number = 14_400;
}
