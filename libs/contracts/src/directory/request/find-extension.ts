import { IsUUID, Matches } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import type { ExtensionSnapshot } from '../extension-snapshot.ts';
import { EXTENSION_PATTERN } from '../sip-account-patterns.ts';

export class FindExtension {
  @IsUUID()
  customerId!: string;

  @Matches(EXTENSION_PATTERN)
  extension!: string;
}

export const findExtension = defineRequest<ExtensionSnapshot | null>()({
  key: 'directory.request.find-extension',
  summary: "A customer's SIP account by its name; null when they have none.",
  payload: FindExtension,
  good: { customerId: SAMPLE.customerId, extension: 'kim' },
  bad: { payload: { customerId: SAMPLE.customerId, extension: 'front desk' }, property: 'extension' },
});
