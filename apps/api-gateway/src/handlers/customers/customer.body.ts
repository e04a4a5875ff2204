import { WhenGiven } from '@voipbin/contracts';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsInt,
  IsISO31661Alpha2,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';

/** A customer. What is absent stays as it is, or is empty and without a limit. */
export class CustomerBody {
  @WhenGiven()
  @IsString()
  @MaxLength(255)
  name?: string;

  @WhenGiven()
  @IsString()
  @MaxLength(4096)
  detail?: string;

  @WhenGiven()
  @IsEmail()
  @ValidateIf((_, value) => value !== '')
  email?: string;

  /** Outgoing calls a second; null = unlimited. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  calls_per_sec?: number | null;

  /** Outgoing calls at once; null = unlimited. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  simultaneous_calls?: number | null;

  /** ISO 3166 alpha-2 codes of the countries that may be called; empty = all. */
  @WhenGiven()
  @IsISO31661Alpha2({ each: true })
  @ArrayUnique()
  @ArrayMaxSize(250)
  @IsArray()
  allowed_countries?: string[];
}
