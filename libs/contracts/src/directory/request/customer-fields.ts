import { ArrayMaxSize, ArrayUnique, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

import { WhenGiven } from '../../when-given.ts';

/** What can be said of a customer. What is absent stays as it is, or is without a limit. */
export class CustomerFields {
  @WhenGiven()
  @IsString()
  @MaxLength(255)
  name?: string;

  @WhenGiven()
  @IsString()
  @MaxLength(4096)
  detail?: string;

  @WhenGiven()
  @IsString()
  @MaxLength(320)
  email?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000)
  callsPerSec?: number | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  simultaneousCalls?: number | null;

  @WhenGiven()
  @ArrayUnique()
  @ArrayMaxSize(250)
  @Matches(/^[A-Z]{2}$/, { each: true })
  allowedCountries?: string[];
}
