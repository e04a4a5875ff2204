import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

import { AddressBody } from './address.body.ts';
import { SipHeadersBody } from './sip-headers.body.ts';

/** Calls to several people at once, each with a run of the same flow. */
export class PlaceCallsBody extends SipHeadersBody {
  /** Whom the called ones see. */
  @IsDefined()
  @ValidateNested()
  @Type(() => AddressBody)
  source!: AddressBody;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AddressBody)
  destinations!: AddressBody[];

  /** `yes`: the called ones do not learn who calls. */
  @IsIn(['yes', 'no', 'auto'])
  anonymous: 'yes' | 'no' | 'auto' = 'auto';

  /** The runs begin when it rings. */
  @IsBoolean()
  early_execution: boolean = false;

  /** Seconds that it may ring. */
  @IsInt()
  @Min(1)
  @Max(600)
  ring_timeout: number = 60;

  /** Seconds that a call may last after the answer. */
  @IsInt()
  @Min(1)
  @Max(86_400)
  max_duration: number = 14_400;
}
