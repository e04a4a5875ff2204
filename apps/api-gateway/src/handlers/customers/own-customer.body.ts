import { IsWebhookSecret, IsWebhookUri, WhenGiven } from '@voipbin/contracts';
import { IsIn, ValidateIf } from 'class-validator';

/** What a customer may change of itself. */
export class OwnCustomerBody {
  /** http or https URL that is told of every event; empty = none. */
  @IsWebhookUri()
  @ValidateIf((_, value) => value !== '')
  webhook_uri!: string;

  @IsIn(['', 'POST'])
  webhook_method: '' | 'POST' = 'POST';

  /** Without one it is given a new one. */
  @WhenGiven()
  @IsWebhookSecret()
  webhook_secret?: string;
}
