import { isEmail, ValidateBy } from 'class-validator';

/** An e-mail address as VoIPBIN writes it: `{ "type": "email", "target": "ann@example.com" }`. */
export interface EmailAddress {
  type: 'email';
  target: string;
  target_name?: string;
}

export function IsEmailAddresses(): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isEmailAddresses',
      validator: {
        validate: isEmailAddress,
        defaultMessage: () => '$property must hold addresses such as { "type": "email", "target": "ann@example.com" }',
      },
    },
    { each: true, context: { code: 'invalid_address' } },
  );
}

function isEmailAddress(value: unknown): boolean {
  const { type, target, target_name: name = '', ...rest } = (value ?? {}) as Record<string, unknown>;
  return type === 'email' && isEmail(target) && typeof name === 'string' && Object.keys(rest).length === 0;
}
