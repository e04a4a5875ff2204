import type { Address } from '@voipbin/contracts';

import type { IncomingInvite } from './incoming-invite.ts';

const LOOKS_LIKE_E164 = /^\+?[1-9]\d{6,14}$/;

/** Carriers send it with or without the plus. */
export function looksLikeE164(number: string): boolean {
  return LOOKS_LIKE_E164.test(number);
}

/** Who calls, as told: nothing is added to a number or taken from it. A phone is known by its account, whatever it says. */
export function callerAddress(invite: IncomingInvite): Address {
  const named = { targetName: invite.callerName, name: '', detail: '' };
  if (invite.via === 'phone') {
    return { type: 'extension', target: invite.endpoint, ...named };
  }
  if (looksLikeE164(invite.callerNumber)) {
    return { type: 'tel', target: invite.callerNumber, ...named };
  }
  const host = invite.remoteAddress.replace(/:\d+$/, '');
  return { type: 'sip', target: `${invite.callerNumber || 'anonymous'}@${host}`, ...named };
}
