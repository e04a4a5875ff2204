import type { Address } from '@voipbin/contracts';

const E164 = /^\+[1-9]\d{1,14}$/;

export function isE164(number: string): boolean {
  return E164.test(number);
}

/** Who was called, as told; `tel` only when it is a +E.164 number. */
export function dialledAddress(dialled: string): Address {
  return { type: isE164(dialled) ? 'tel' : 'sip', target: dialled, targetName: '', name: '', detail: '' };
}
