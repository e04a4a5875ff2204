import {
  type AccessScope,
  accessScopes,
  PASSWORD_MAX_LENGTH,
  PASSWORD_MIN_LENGTH,
  USERNAME_PATTERN,
} from '@voipbin/contracts';
import { Transform } from 'class-transformer';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';

export class CreateAgentBody {
  /** Kept in lower case, and logged in with in any. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value))
  @Matches(USERNAME_PATTERN, {
    message: 'username must be 3 to 128 letters, digits and ._+@-, for example kim@example.com',
  })
  username!: string;

  @MinLength(PASSWORD_MIN_LENGTH)
  @MaxLength(PASSWORD_MAX_LENGTH)
  @IsString()
  password!: string;

  @IsString()
  @MaxLength(255)
  name: string = '';

  @IsString()
  @MaxLength(4096)
  detail: string = '';

  /** What they may once they have logged in. */
  @IsIn(accessScopes, { each: true, message: `each of scopes must be one of ${accessScopes.join(', ')}` })
  @ArrayUnique()
  @ArrayMinSize(1)
  @IsArray()
  scopes: AccessScope[] = ['read', 'write'];
}
