import { createHash } from 'node:crypto';

/** What owners know a token by: its SHA-256, lower-case hex. The token itself never leaves this process. */
export function tokenHashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
