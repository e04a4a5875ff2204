import { Type } from 'class-transformer';
import { IsWebhookSecret, IsWebhookUri, WhenGiven } from '@voipbin/contracts';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, ValidateNested } from 'class-validator';

import { AddressBody } from './address.body.ts';
import { CallOrderBody } from './call-order.body.ts';

/** Calls to several people at once, each with a run of the same flow. */
export class PlaceCallsBody extends CallOrderBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AddressBody)
  destinations!: AddressBody[];

  /** The runs begin when it rings. */
  @IsBoolean()
  early_execution: boolean = false;

  /** http or https URL that is told of every event of these calls and of their activeflows, besides the customer's webhooks. */
  @WhenGiven()
  @IsWebhookUri()
  webhook_uri?: string;

  @IsIn(['', 'POST'])
  webhook_method: '' | 'POST' = 'POST';

  /** Signs what `webhook_uri` is told. Without one it is signed with a secret that nobody knows. */
  @WhenGiven()
  @IsWebhookSecret()
  webhook_secret?: string;
}
