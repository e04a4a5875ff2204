import { type Address, E164_PATTERN } from '@voipbin/contracts';

import { plainAddress } from './plain-address.ts';

export function isE164(number: string): boolean {
  return E164_PATTERN.test(number);
}

/** Who was called, as told; `tel` only when it is a +E.164 number. */
export function dialledAddress(dialled: string): Address {
  return plainAddress(isE164(dialled) ? 'tel' : 'sip', dialled);
}
