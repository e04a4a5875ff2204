import { createHash } from 'node:crypto';

/** HA1 of RFC 2617 section 3.2.2.2, lower-case hex: what a SIP server needs of a password to check it. */
export function sipDigest(username: string, realm: string, password: string): string {
  return createHash('md5').update(`${username}:${realm}:${password}`).digest('hex');
}
