import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

import { AddressBody } from './address.body.ts';

const transferTypes = ['blind'] as const;

/** To whom the one that this call speaks with is handed on. */
export class TransferBody {
  /** `blind`: this call ends at once, whoever answers. */
  @IsIn(transferTypes)
  transfer_type: (typeof transferTypes)[number] = 'blind';

  /** The first who answers has the other. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AddressBody)
  destinations!: AddressBody[];

  /** Whom the destinations see; absent: the far end of the call that is handed on. */
  @IsOptional()
  @ValidateNested()
  @Type(() => AddressBody)
  source?: AddressBody;

  /** How long each may ring, in seconds. */
  @IsInt()
  @Min(1)
  @Max(600)
  ring_timeout: number = 60;
}
