import type { AddressType } from './address.ts';
import { EXTENSION_PATTERN } from './directory/sip-account-patterns.ts';

/** A telephone number as ITU-T E.164 has it, with its plus sign. */
export const E164_PATTERN = /^\+[1-9]\d{1,14}$/;

/** `user@host[:port][;transport=...]` */
export const SIP_TARGET_PATTERN = /^[\w.!~*'()+-]{1,64}@[\w.-]{1,253}(?::\d{1,5})?(?:;transport=(?:udp|tcp|tls))?$/;

const forms: Record<AddressType, { pattern: RegExp; refusal: string }> = {
  tel: {
    pattern: E164_PATTERN,
    refusal: 'target must be +E.164, for example +16062067563: a plus sign and digits only',
  },
  sip: { pattern: SIP_TARGET_PATTERN, refusal: 'target must be user@host[:port][;transport=udp|tcp|tls]' },
  extension: { pattern: EXTENSION_PATTERN, refusal: 'target must be an extension: 1 to 64 letters and digits' },
};

/** Why this is no target of an address of that type; undefined when it is one. */
export function targetRefusal(type: AddressType, target: string): string | undefined {
  const { pattern, refusal } = forms[type];
  return pattern.test(target) ? undefined : refusal;
}
