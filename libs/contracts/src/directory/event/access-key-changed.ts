import { Matches } from 'class-validator';

import { defineMessage } from '../../define-message.ts';

export class AccessKeyChanged {
  /** SHA-256 of the key, or of the token of a session, lower-case hex. */
  @Matches(/^[a-f0-9]{64}$/)
  tokenHash!: string;
}

export const accessKeyChanged = defineMessage({
  key: 'directory.event.access-key-changed',
  summary: 'An access key or a session is gone, or good for something else: forget what it was good for.',
  payload: AccessKeyChanged,
  good: { tokenHash: 'c'.repeat(64) },
  bad: { payload: { tokenHash: 'vb_secret' }, property: 'tokenHash' },
});
