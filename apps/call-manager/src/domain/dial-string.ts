import { type Address, SIP_TARGET_PATTERN } from '@voipbin/contracts';

const NAMED_HOST = /^PJSIP\/to-sip\/sip:[^@]+@([\w.-]*[a-z][\w.-]*)/i;

/** Asterisk's dial string for a number at a carrier. */
export function carrierRoute(number: string, carrier: string): string {
  return `PJSIP/${number}@carrier-${carrier}`;
}

/** Asterisk's dial string for `user@host[:port][;transport=...]`; nothing when it is none. */
export function sipRoute({ target }: Address): string | undefined {
  return SIP_TARGET_PATTERN.test(target) ? `PJSIP/to-sip/sip:${target}` : undefined;
}

/** Asterisk's dial string for all telephones of a SIP account. */
export function accountRoute(username: string): string {
  return `Local/${username}@ring-account/n`;
}

/** The host name that Asterisk will have to look up for a dial string; nothing when it has an address. */
export function namedHostOf(route: string): string | undefined {
  return NAMED_HOST.exec(route)?.[1];
}
