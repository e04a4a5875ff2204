import { type AccessScope, accessScopes, WhenGiven } from '@voipbin/contracts';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';

export class CreateAccessKeyBody {
  @IsString()
  @MaxLength(255)
  name: string = '';

  @IsString()
  @MaxLength(4096)
  detail: string = '';

  /** What it is good for. */
  @IsIn(accessScopes, { each: true, message: `each of scopes must be one of ${accessScopes.join(', ')}` })
  @ArrayUnique()
  @ArrayMinSize(1)
  @IsArray()
  scopes: AccessScope[] = ['read', 'write'];

  /** Seconds for which it is good; absent = for ever. */
  @WhenGiven()
  @IsInt()
  @Min(1)
  @Max(3_153_600_000)
  expire?: number;
}
