import { WEBHOOK_SECRET_PATTERN, webhookEvents, WhenGiven } from '@voipbin/contracts';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsString, IsUrl, Matches, MaxLength } from 'class-validator';

/** A new webhook; without a secret it is given one. */
export class CreateWebhookBody {
  @IsString()
  @MaxLength(255)
  name: string = '';

  @IsString()
  @MaxLength(4096)
  detail: string = '';

  @MaxLength(2048)
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, require_tld: false },
    { message: 'uri must be an http or https URL' },
  )
  uri!: string;

  /** Types of events; `*` = all. */
  @IsIn(webhookEvents, { each: true, message: `each of events must be one of ${webhookEvents.join(', ')}` })
  @ArrayUnique()
  @ArrayMinSize(1)
  @IsArray()
  events: string[] = ['*'];

  @WhenGiven()
  @Matches(WEBHOOK_SECRET_PATTERN, { message: 'secret must be whsec_ and the base64 of 24 to 64 bytes' })
  secret?: string;
}
