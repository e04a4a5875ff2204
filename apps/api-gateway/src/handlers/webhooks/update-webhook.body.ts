import { IsWebhookSecret, IsWebhookUri, webhookEvents, WhenGiven } from '@voipbin/contracts';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsString, MaxLength } from 'class-validator';

/** What is absent stays as it is. */
export class UpdateWebhookBody {
  @WhenGiven()
  @IsString()
  @MaxLength(255)
  name?: string;

  @WhenGiven()
  @IsString()
  @MaxLength(4096)
  detail?: string;

  @WhenGiven()
  @IsWebhookUri()
  uri?: string;

  /** Types of events; `*` = all. */
  @WhenGiven()
  @IsIn(webhookEvents, { each: true, message: `each of events must be one of ${webhookEvents.join(', ')}` })
  @ArrayUnique()
  @ArrayMinSize(1)
  @IsArray()
  events?: string[];

  /** Takes the place of the one before. */
  @WhenGiven()
  @IsWebhookSecret()
  secret?: string;

  @WhenGiven()
  @IsIn(['active', 'disabled'])
  status?: 'active' | 'disabled';
}
