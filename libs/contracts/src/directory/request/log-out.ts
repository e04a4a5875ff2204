import { Matches } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import type { AgentSnapshot } from '../agent-snapshot.ts';

export class LogOut {
  /** SHA-256 of the token, lower-case hex. */
  @Matches(/^[a-f0-9]{64}$/)
  tokenHash!: string;
}

export const logOut = defineRequest<AgentSnapshot | null>()({
  key: 'directory.request.log-out',
  summary: 'Let a token in no more that came from logging in; null when there is none.',
  payload: LogOut,
  good: { tokenHash: 'c'.repeat(64) },
  bad: { payload: { tokenHash: 'vb_secret' }, property: 'tokenHash' },
});
