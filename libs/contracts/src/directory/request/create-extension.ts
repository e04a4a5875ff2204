import { IsOptional, Matches } from 'class-validator';

import { E164_PATTERN } from '../../address-target.ts';
import { defineRequest } from '../../define-request.ts';
import { NewNamed } from '../../named.ts';
import { SAMPLE } from '../../samples.ts';
import type { ExtensionSnapshot } from '../extension-snapshot.ts';
import { EXTENSION_PATTERN, SIP_PASSWORD_PATTERN } from '../sip-account-patterns.ts';

export class CreateExtension extends NewNamed {
  @Matches(EXTENSION_PATTERN)
  extension!: string;

  @Matches(SIP_PASSWORD_PATTERN)
  password!: string;

  /** One of the customer's numbers, which others outside see; without one the telephone may not call outside. */
  @IsOptional()
  @Matches(E164_PATTERN)
  outgoingNumber?: string | null;
}

export const createExtension = defineRequest<ExtensionSnapshot>()({
  key: 'directory.request.create-extension',
  summary:
    'Make a SIP account. Refused with `extension_taken` when somebody has it, with `invalid_extension` when they do not have the number. Of the password only a hash is kept.',
  payload: CreateExtension,
  good: { customerId: SAMPLE.customerId, extension: 'kim', name: 'Kim', detail: '', password: 'nR7tPq2xWz' },
  bad: {
    payload: { customerId: SAMPLE.customerId, extension: 'front desk', name: '', detail: '', password: 'nR7tPq2xWz' },
    property: 'extension',
  },
});
