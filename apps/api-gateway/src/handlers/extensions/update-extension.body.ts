import { SIP_PASSWORD_PATTERN, WhenGiven } from '@voipbin/contracts';
import { IsString, Matches, MaxLength } from 'class-validator';

/** What is absent stays as it is. */
export class UpdateExtensionBody {
  @WhenGiven()
  @IsString()
  @MaxLength(255)
  name?: string;

  @WhenGiven()
  @IsString()
  @MaxLength(4096)
  detail?: string;

  @WhenGiven()
  @Matches(SIP_PASSWORD_PATTERN, { message: 'password must be 8 to 128 printable ASCII characters without spaces' })
  password?: string;
}
