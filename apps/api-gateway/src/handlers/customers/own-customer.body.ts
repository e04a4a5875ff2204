import { WEBHOOK_SECRET_PATTERN, WhenGiven } from '@voipbin/contracts';
import { IsIn, IsUrl, Matches, MaxLength, ValidateIf } from 'class-validator';

/** What a customer may change of itself. */
export class OwnCustomerBody {
  /** http or https URL that is told of every event; empty = none. */
  @MaxLength(2048)
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, require_tld: false },
    { message: 'webhook_uri must be an http or https URL, or empty' },
  )
  @ValidateIf((_, value) => value !== '')
  webhook_uri!: string;

  @IsIn(['', 'POST'])
  webhook_method: '' | 'POST' = 'POST';

  /** Without one it is given a new one. */
  @WhenGiven()
  @Matches(WEBHOOK_SECRET_PATTERN, { message: 'webhook_secret must be whsec_ and the base64 of 24 to 64 bytes' })
  webhook_secret?: string;
}
