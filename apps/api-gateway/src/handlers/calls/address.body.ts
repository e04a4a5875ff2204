import { type Address, type AddressType, addressTypes } from '@voipbin/contracts';
import { IsIn, IsString, MaxLength } from 'class-validator';

import { IsTarget } from './is-target.ts';

/** One end of a call, as a customer names it. */
export class AddressBody {
  @IsIn(addressTypes)
  type!: AddressType;

  /** +E.164, `user@host[:port]`, or an extension. */
  @IsTarget()
  target!: string;

  /** The name that is shown to the other end. */
  @IsString()
  @MaxLength(80)
  target_name: string = '';

  @IsString()
  @MaxLength(255)
  name: string = '';

  @IsString()
  @MaxLength(4096)
  detail: string = '';
}

export function addressOf({ type, target, target_name: targetName, name, detail }: AddressBody): Address {
  return { type, target, targetName, name, detail };
}
