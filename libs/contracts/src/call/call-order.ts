import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsObject, IsOptional, IsString, IsUUID, Max, Min, ValidateNested } from 'class-validator';

import { Address } from '../address.ts';

/** What is ordered of every outgoing call that runs a flow, whoever is called. */
export class CallOrder {
  @IsUUID()
  customerId!: string;

  /** Whom the called one sees; `targetName` is the caller's name. */
  @ValidateNested()
  @Type(() => Address)
  source!: Address;

  /** The flow that runs when somebody answers. */
  @IsUUID()
  flowId!: string;

  /** The run's variables, by their full names. */
  @IsObject()
  variables!: Record<string, string>;

  /** The called one does not learn who calls. */
  @IsBoolean()
  isAnonymous!: boolean;

  /** Further headers of the INVITE. */
  @IsObject()
  headers!: Record<string, string>;

  /** Of everything that was ordered: the same order may come again, another under the same id is refused. */
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
