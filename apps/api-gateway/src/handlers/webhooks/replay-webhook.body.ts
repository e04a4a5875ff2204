import { IsUUID } from 'class-validator';
import { WhenGiven } from '@voipbin/contracts';

import { IsTime } from '../calls/is-time.ts';

/** Which events are told again; without a field all that are kept. */
export class ReplayWebhookBody {
  @WhenGiven()
  @IsTime()
  since?: string;

  @WhenGiven()
  @IsUUID()
  event_id?: string;
}
