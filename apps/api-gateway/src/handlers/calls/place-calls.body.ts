import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, ValidateNested } from 'class-validator';

import { AddressBody } from './address.body.ts';
import { CallOrderBody } from './call-order.body.ts';

/** Calls to several people at once, each with a run of the same flow. */
export class PlaceCallsBody extends CallOrderBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AddressBody)
  destinations!: AddressBody[];

  /** The runs begin when it rings. */
  @IsBoolean()
  early_execution: boolean = false;
}
