import { ValidateBy } from 'class-validator';

/** An object of at most `max` texts, none of them empty. */
export function IsStringMap(max: number): PropertyDecorator {
  return ValidateBy({
    name: 'isStringMap',
    constraints: [max],
    validator: {
      validate: (value) => isStringMap(value, max),
      defaultMessage: () => `$property must be an object of at most $constraint1 texts`,
    },
  });
}

function isStringMap(value: unknown, max: number): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return false;
  }
  const texts = Object.values(value);
  return texts.length <= max && texts.every((text) => typeof text === 'string' && text !== '');
}
