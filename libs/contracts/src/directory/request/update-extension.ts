import { IsOptional, Matches } from 'class-validator';

import { E164_PATTERN } from '../../address-target.ts';
import { defineRequest } from '../../define-request.ts';
import { NamedChange } from '../../named.ts';
import { SAMPLE } from '../../samples.ts';
import { WhenGiven } from '../../when-given.ts';
import type { ExtensionSnapshot } from '../extension-snapshot.ts';
import { SIP_PASSWORD_PATTERN } from '../sip-account-patterns.ts';

export class UpdateExtension extends NamedChange {
  @WhenGiven()
  @Matches(SIP_PASSWORD_PATTERN)
  password?: string;

  /** Null = the telephone may not call outside. */
  @IsOptional()
  @Matches(E164_PATTERN)
  outgoingNumber?: string | null;
}

export const updateExtension = defineRequest<ExtensionSnapshot>()({
  key: 'directory.request.update-extension',
  summary: "Change a SIP account's name, password or outgoing number.",
  payload: UpdateExtension,
  good: { customerId: SAMPLE.customerId, id: SAMPLE.extensionId, password: 'nR7tPq2xWz' },
  bad: {
    payload: { customerId: SAMPLE.customerId, id: SAMPLE.extensionId, password: 'short' },
    property: 'password',
  },
});
