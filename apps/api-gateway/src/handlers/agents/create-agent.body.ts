import { type AccessScope, accessScopes, PASSWORD_LENGTH, USERNAME_PATTERN } from '@voipbin/contracts';
import { Transform } from 'class-transformer';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsString, Length, Matches, MaxLength } from 'class-validator';

export class CreateAgentBody {
  /** Kept in lower case, and logged in with in any. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value))
  @Matches(USERNAME_PATTERN, {
    message: 'username must be 3 to 128 letters, digits and ._+@-, for example kim@example.com',
  })
  username!: string;

  @Length(PASSWORD_LENGTH.min, PASSWORD_LENGTH.max, {
    message: `password must have ${PASSWORD_LENGTH.min} to ${PASSWORD_LENGTH.max} characters`,
  })
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
