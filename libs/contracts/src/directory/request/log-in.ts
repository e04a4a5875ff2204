import { IsISO8601, IsString, Matches, MaxLength } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import type { AgentSnapshot } from '../agent-snapshot.ts';

export class LogIn {
  @IsString()
  @MaxLength(256)
  username!: string;

  @IsString()
  @MaxLength(256)
  password!: string;

  /** SHA-256 of the token that shall be good from now on, lower-case hex: the token itself never travels. */
  @Matches(/^[a-f0-9]{64}$/)
  tokenHash!: string;

  /** And until then. */
  @IsISO8601()
  tmExpire!: string;
}

const good = {
  username: 'kim@example.com',
  password: 'correct horse battery',
  tokenHash: 'c'.repeat(64),
  tmExpire: '2026-02-07T12:00:00.000Z',
};

export const logIn = defineRequest<AgentSnapshot | null>()({
  key: 'directory.request.log-in',
  summary: 'Let a token in as an agent; null when there is no such agent, or the password is another.',
  payload: LogIn,
  good,
  bad: { payload: { ...good, tokenHash: 'vb_secret' }, property: 'tokenHash' },
});
