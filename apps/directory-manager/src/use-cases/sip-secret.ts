import { createHash } from 'node:crypto';

/** What Asterisk asks a phone to authenticate for: `default_realm` of pjsip.conf. */
export const SIP_REALM = 'voipbin';

/** What a SIP server needs of a password to check it. */
export interface SipSecret {
  realm: string;
  /** HA1 of RFC 2617 section 3.2.2.2, lower-case hex. */
  digest: string;
}

export function sipSecret(username: string, password: string): SipSecret {
  const digest = createHash('md5').update(`${username}:${SIP_REALM}:${password}`).digest('hex');
  return { realm: SIP_REALM, digest };
}
