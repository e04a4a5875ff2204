import { EXTENSION_PATTERN } from '@voipbin/contracts';
import { Matches } from 'class-validator';

import { UpdateExtensionBody } from './update-extension.body.ts';

/** A new SIP account may go without a name; without a password it is given one. */
export class CreateExtensionBody extends UpdateExtensionBody {
  @Matches(EXTENSION_PATTERN, { message: 'extension must be 1 to 64 letters and digits, for example 1001 or kim' })
  extension!: string;

  override name: string = '';
  override detail: string = '';
}
