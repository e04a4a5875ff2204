import { IsString, IsUUID, Matches, MaxLength } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import type { ExtensionSnapshot } from '../extension-snapshot.ts';
import { EXTENSION_PATTERN, SIP_PASSWORD_PATTERN } from '../sip-account-patterns.ts';

export class CreateExtension {
  @IsUUID()
  customerId!: string;

  @Matches(EXTENSION_PATTERN)
  extension!: string;

  @IsString()
  @MaxLength(255)
  name!: string;

  @IsString()
  @MaxLength(4096)
  detail!: string;

  @Matches(SIP_PASSWORD_PATTERN)
  password!: string;
}

export const createExtension = defineRequest<ExtensionSnapshot>()({
  key: 'directory.request.create-extension',
  summary:
    'Make a SIP account. Refused with `extension_taken` when somebody has it. Of the password only a hash is kept.',
  payload: CreateExtension,
  good: { customerId: SAMPLE.customerId, extension: 'kim', name: 'Kim', detail: '', password: 'nR7tPq2xWz' },
  bad: {
    payload: { customerId: SAMPLE.customerId, extension: 'front desk', name: '', detail: '', password: 'nR7tPq2xWz' },
    property: 'extension',
  },
});
