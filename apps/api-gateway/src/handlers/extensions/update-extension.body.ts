import { E164_PATTERN, SIP_PASSWORD_PATTERN, WhenGiven } from '@voipbin/contracts';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

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

  /** One of your numbers, +E.164, which others outside see when this telephone calls them; null = it may not call outside. */
  @IsOptional()
  @Matches(E164_PATTERN, { message: 'outgoing_number must be +E.164, for example +16062067563' })
  outgoing_number?: string | null;
}
