import { SIP_PASSWORD_PATTERN } from '@voipbin/contracts';
import { IsString, Matches, MaxLength } from 'class-validator';

import { WhenGiven } from '../http/when-given.ts';

export class UpdateExtensionBody {
  @IsString()
  @MaxLength(255)
  name!: string;

  @IsString()
  @MaxLength(4096)
  detail!: string;

  /** Absent = as it is. */
  @WhenGiven()
  @Matches(SIP_PASSWORD_PATTERN, { message: 'password must be 8 to 128 printable ASCII characters without spaces' })
  password?: string;
}
