import { createHash } from 'node:crypto';

import type { EndpointSnapshot } from '@voipbin/contracts';

/** An account as Asterisk's PJSIP objects, all with the account's username as their id. */
export interface AccountObjects {
  auth: Record<string, string>;
  aor: Record<string, string>;
  endpoint: Record<string, string>;
}

/** Each kind refers to those before it. */
export const PUSH_ORDER = ['auth', 'aor', 'endpoint'] as const;

/** A phone that was switched off without saying so keeps its place until its registration expires. */
const MAX_CONTACTS = 5;

/** Never `set_var`: Asterisk loses it. Always `allow`: an endpoint without it cannot be read back. */
export function accountObjects({ username, realm, digest }: EndpointSnapshot): AccountObjects {
  return {
    auth: { auth_type: 'md5', username, realm, md5_cred: digest },
    aor: { max_contacts: String(MAX_CONTACTS), remove_existing: 'yes' },
    endpoint: {
      context: 'from-phone',
      auth: username,
      aors: username,
      disallow: 'all',
      allow: 'ulaw,alaw,opus',
      direct_media: 'no',
      dtmf_mode: 'rfc4733',
      rtp_symmetric: 'yes',
      force_rport: 'yes',
      rewrite_contact: 'yes',
      trust_id_inbound: 'no',
      allow_transfer: 'no',
      callerid: `"${username}" <${username}>`,
    },
  };
}

/** Equal for equal objects. */
export function fingerprintOf(account: EndpointSnapshot): string {
  return createHash('sha256')
    .update(JSON.stringify(accountObjects(account)))
    .digest('base64');
}
