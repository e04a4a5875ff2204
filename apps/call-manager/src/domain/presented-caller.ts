import type { Address } from '@voipbin/contracts';

/** What would end the quoted name or begin something else in Asterisk's caller id. */
const UNSAFE = /[^\p{L}\p{N} .,'&()_+-]/gu;

/** What the called one, or the carrier alone, is told of the caller. */
export interface PresentedCaller {
  callerId: string;
  headers: Record<string, string>;
}

/**
 * Asterisk's caller id for the call. Who calls anonymously is still named to a carrier, which has to know whom it serves (RFC 3325, section 9.1), and
 * to nobody else.
 */
export function presentedCaller(source: Address, isAnonymous: boolean, isToCarrier: boolean): PresentedCaller {
  const user = source.type === 'sip' ? (source.target.split('@')[0] ?? '') : source.target;
  if (!isAnonymous) {
    return { callerId: `"${source.targetName.replace(UNSAFE, '')}" <${user.replace(UNSAFE, '')}>`, headers: {} };
  }
  const asserted = isToCarrier && source.type === 'tel' ? { 'P-Asserted-Identity': `<tel:${source.target}>` } : {};
  return { callerId: '"Anonymous" <anonymous>', headers: { Privacy: 'id', ...asserted } };
}
