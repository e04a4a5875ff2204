import { addressTypes, targetRefusal } from '@voipbin/contracts';
import { ValidateBy, type ValidationArguments } from 'class-validator';

const TEXTS = ['target_name', 'name', 'detail'];
const MAX_TEXT_LENGTH = 255;

/** One end of a call, as a flow names it: `{ type, target }`, and `target_name`, `name` and `detail` where wanted. */
export function IsAddress({ each = false } = {}): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isAddress',
      validator: {
        validate: (value) => refusalOf(value) === undefined,
        defaultMessage: (told?: ValidationArguments) => `$property must hold addresses: ${firstRefusal(told?.value)}`,
      },
    },
    { each, context: { code: 'invalid_address' } },
  );
}

function firstRefusal(value: unknown): string {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.map(refusalOf).find((refusal) => refusal !== undefined) ?? '';
}

function refusalOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return 'an object with type and target is wanted';
  }
  const { type, target, ...rest } = value as Record<string, unknown>;
  const known = addressTypes.find((one) => one === type);
  if (known === undefined) {
    return `type must be one of ${addressTypes.join(', ')}`;
  }
  const odd = Object.entries(rest).find(([name, text]) => !TEXTS.includes(name) || !isText(text));
  if (odd !== undefined) {
    return `${odd[0]} is not known, or no text of at most ${MAX_TEXT_LENGTH} characters`;
  }
  return typeof target === 'string' ? targetRefusal(known, target) : 'target must be a text';
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= MAX_TEXT_LENGTH;
}
