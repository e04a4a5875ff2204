import {
  type AccessScope,
  accessScopes,
  PASSWORD_MAX_LENGTH,
  PASSWORD_MIN_LENGTH,
  WhenGiven,
} from '@voipbin/contracts';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsString, MaxLength, MinLength } from 'class-validator';

/** What is absent stays as it is. Another password ends all that is logged in. */
export class UpdateAgentBody {
  @WhenGiven()
  @IsString()
  @MaxLength(255)
  name?: string;

  @WhenGiven()
  @IsString()
  @MaxLength(4096)
  detail?: string;

  @WhenGiven()
  @MinLength(PASSWORD_MIN_LENGTH)
  @MaxLength(PASSWORD_MAX_LENGTH)
  @IsString()
  password?: string;

  /** What they may once they have logged in. */
  @WhenGiven()
  @IsIn(accessScopes, { each: true, message: `each of scopes must be one of ${accessScopes.join(', ')}` })
  @ArrayUnique()
  @ArrayMinSize(1)
  @IsArray()
  scopes?: AccessScope[];
}
