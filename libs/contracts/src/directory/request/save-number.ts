import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

/** What a number's owner may set. */
export class SaveNumber {
  @IsUUID()
  customerId!: string;

  @IsString()
  @MaxLength(255)
  name!: string;

  @IsString()
  @MaxLength(4096)
  detail!: string;

  /** The flow that takes the calls; null = none. */
  @IsOptional()
  @IsUUID()
  callFlowId?: string | null;

  @IsIn(['active', 'disabled'])
  status!: 'active' | 'disabled';
}
