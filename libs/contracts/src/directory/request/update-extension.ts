import { IsString, IsUUID, Matches, MaxLength, ValidateIf } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import type { ExtensionSnapshot } from '../extension-snapshot.ts';
import { SIP_PASSWORD_PATTERN } from '../sip-account-patterns.ts';

const whenGiven = ValidateIf((_, value) => value !== undefined);

/** What is absent stays as it is. */
export class UpdateExtension {
  @IsUUID()
  customerId!: string;

  @IsUUID()
  id!: string;

  @whenGiven
  @IsString()
  @MaxLength(255)
  name?: string;

  @whenGiven
  @IsString()
  @MaxLength(4096)
  detail?: string;

  @whenGiven
  @Matches(SIP_PASSWORD_PATTERN)
  password?: string;
}

export const updateExtension = defineRequest<ExtensionSnapshot>()({
  key: 'directory.request.update-extension',
  summary: "Change a SIP account's name or password.",
  payload: UpdateExtension,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.extensionId, password: 'nR7tPq2xWz' },
  bad: {
    payload: { customerId: SAMPLE.customerId, id: SAMPLE.extensionId, password: 'short' },
    property: 'password',
  },
});
