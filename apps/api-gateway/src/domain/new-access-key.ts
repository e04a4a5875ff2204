import { randomBytes } from 'node:crypto';

import { tokenHashOf } from './token-hash-of.ts';

const SHOWN_LENGTH = 7;

export interface NewAccessKey {
  token: string;
  /** SHA-256, lower-case hex. */
  tokenHash: string;
  /** Its first characters. */
  tokenPrefix: string;
}

/** 192 bits. */
export function newAccessKey(): NewAccessKey {
  const token = `vb_${randomBytes(24).toString('base64url')}`;
  return { token, tokenHash: tokenHashOf(token), tokenPrefix: token.slice(0, SHOWN_LENGTH) };
}
