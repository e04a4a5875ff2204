import { E164_PATTERN, VerificationRules } from '@voipbin/contracts';
import { IsIn, Matches } from 'class-validator';

import { UpdateNumberBody } from './update-number.body.ts';

/** A new number may go without a name and a flow. */
export class CreateNumberBody extends UpdateNumberBody {
  @Matches(E164_PATTERN, { message: 'number must be +E.164, for example +16062067563: a plus sign and digits only' })
  number!: string;

  override name: string = '';
  override detail: string = '';
  override call_flow_id: string | null = null;

  @IsIn(['active', 'disabled'])
  override status: 'active' | 'disabled' = 'active';

  override verification: VerificationRules = new VerificationRules();
}
