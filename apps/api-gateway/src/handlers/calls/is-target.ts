import { addressTypes, E164_PATTERN, targetRefusal } from '@voipbin/contracts';
import { checkPhoneNumber } from '@voipbin/numbering';
import { registerDecorator, type ValidationArguments } from 'class-validator';

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
  const type = addressTypes.find((one) => one === (address as { type?: unknown }).type);
  if (type === undefined) {
    // The type itself is refused.
    return undefined;
  }
  const isNumber = type === 'tel' && E164_PATTERN.test(text);
  return isNumber ? checkPhoneNumber(text)[0]?.message.replace(/\.$/, '') : targetRefusal(type, text);
}
