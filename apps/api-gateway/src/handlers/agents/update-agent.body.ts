import { type AccessScope, accessScopes, PASSWORD_LENGTH, WhenGiven } from '@voipbin/contracts';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsString, Length, MaxLength } from 'class-validator';

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
  @Length(PASSWORD_LENGTH.min, PASSWORD_LENGTH.max, {
    message: `password must have ${PASSWORD_LENGTH.min} to ${PASSWORD_LENGTH.max} characters`,
  })
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
