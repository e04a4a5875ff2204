import { Matches } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import type { ExtensionSnapshot } from '../extension-snapshot.ts';
import { EXTENSION_PATTERN } from '../sip-account-patterns.ts';

export class FindAccount {
  @Matches(EXTENSION_PATTERN)
  username!: string;
}

export const findAccount = defineRequest<ExtensionSnapshot | null>()({
  key: 'directory.request.find-account',
  summary: 'The SIP account that a telephone has registered as, whoever has it; null when nobody does.',
  payload: FindAccount,
  good: { username: 'kim' },
  bad: { payload: { username: 'front desk' }, property: 'username' },
});
