import { IsIn, Matches } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { EXTENSION_PATTERN } from '../sip-account-patterns.ts';

export class ExtensionChanged {
  @Matches(EXTENSION_PATTERN)
  extension!: string;

  @IsIn(['active', 'deleted'])
  status!: 'active' | 'deleted';
}

export const extensionChanged = defineMessage({
  key: 'directory.event.extension-changed',
  summary: 'A SIP account was made, changed or deleted: every Asterisk has to follow.',
  payload: ExtensionChanged,
  good: { extension: 'kim', status: 'active' },
  bad: { payload: { extension: 'front desk', status: 'active' }, property: 'extension' },
});
