import { ValidateBy } from 'class-validator';

import { MAX_DEPTH } from '../variables/reference.ts';

/** Any JSON value but null, of at most `maxBytes` as text and not nested too deeply to be looked through. */
export function IsJsonWithin(maxBytes: number): PropertyDecorator {
  return ValidateBy({
    name: 'isJsonWithin',
    constraints: [maxBytes],
    validator: {
      validate: (value) =>
        value !== undefined &&
        value !== null &&
        isShallow(value, 0) &&
        new TextEncoder().encode(JSON.stringify(value)).length <= maxBytes,
      defaultMessage: () => `$property must be given, of at most $constraint1 bytes and ${MAX_DEPTH} levels`,
    },
  });
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) {
    return true;
  }
  return depth < MAX_DEPTH && Object.values(value).every((element) => isShallow(element, depth + 1));
}
