import { Matches } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import type { AccessScope } from '../access-key-snapshot.ts';

export class Authenticate {
  /** SHA-256 of the access key or token, lower-case hex: it never travels itself. */
  @Matches(/^[a-f0-9]{64}$/)
  accessKeyHash!: string;
}

/** Who asks, and what they may. */
export interface Identity {
  customerId: string;
  scopes: AccessScope[];
}

/** What is known of a key that is good. */
export interface Authenticated extends Identity {
  /** From then on it is good no more; null = never. */
  tmExpire: string | null;
}

export const authenticate = defineRequest<Authenticated | null>()({
  key: 'directory.request.authenticate',
  summary: 'Whose access key, or token from logging in, this is; null when it is unknown, expired or deleted.',
  payload: Authenticate,
  good: { accessKeyHash: 'c'.repeat(64) },
  bad: { payload: { accessKeyHash: 'vb_secret' }, property: 'accessKeyHash' },
});
