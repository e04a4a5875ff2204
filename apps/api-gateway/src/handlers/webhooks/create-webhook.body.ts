import { IsWebhookSecret, IsWebhookUri, webhookEvents, WhenGiven } from '@voipbin/contracts';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsString, MaxLength } from 'class-validator';

/** A new webhook; without a secret it is given one. */
export class CreateWebhookBody {
  @IsString()
  @MaxLength(255)
  name: string = '';

  @IsString()
  @MaxLength(4096)
  detail: string = '';

  @IsWebhookUri()
  uri!: string;

  /** Types of events; `*` = all. */
  @IsIn(webhookEvents, { each: true, message: `each of events must be one of ${webhookEvents.join(', ')}` })
  @ArrayUnique()
  @ArrayMinSize(1)
  @IsArray()
  events: string[] = ['*'];

  @WhenGiven()
  @IsWebhookSecret()
  secret?: string;
}
