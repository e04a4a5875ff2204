import { EXTENSION_PATTERN } from '@voipbin/contracts';
import { checkPhoneNumber } from '@voipbin/numbering';
import { registerDecorator, type ValidationArguments } from 'class-validator';

const E164 = /^\+[1-9]\d{1,14}$/;
const SIP_ADDRESS = /^[\w.!~*'()+-]{1,64}@[\w.-]{1,253}(?::\d{1,5})?(?:;transport=(?:udp|tcp|tls))?$/;

/** A target that fits the address's `type`: a possible +E.164 number, `user@host[:port]`, or an extension. */
export function IsTarget(): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'isTarget',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown, { object }: ValidationArguments) => refusalOf(value, object) === undefined,
        defaultMessage: ({ value, object }: ValidationArguments) => refusalOf(value, object) ?? '',
      },
    });
  };
}

function refusalOf(value: unknown, address: object): string | undefined {
  const text = typeof value === 'string' ? value : '';
  switch ((address as { type?: unknown }).type) {
    case 'tel':
      return E164.test(text)
        ? checkPhoneNumber(text)[0]?.message.replace(/\.$/, '')
        : 'target must be +E.164, for example +16062067563: a plus sign and digits only';
    case 'sip':
      return SIP_ADDRESS.test(text) ? undefined : 'target must be user@host[:port][;transport=udp|tcp|tls]';
    case 'extension':
      return EXTENSION_PATTERN.test(text) ? undefined : 'target must be an extension: 1 to 64 letters and digits';
    default:
      // The type itself is refused.
      return undefined;
  }
}
