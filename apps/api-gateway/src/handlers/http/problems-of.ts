import type { Problem } from '@voipbin/contracts';
import type { ValidationError } from 'class-validator';

import { pointerTo } from './pointer-to.ts';

/** One problem for each refused field, the nested ones included, in the order of the class. */
export function problemsOf(errors: ValidationError[], parent = ''): Problem[] {
  return errors.flatMap((error) => {
    const pointer = pointerTo(parent, error.property);
    const own = error.constraints === undefined ? [] : [{ pointer, ...reasonOf(error), severity: 'error' as const }];
    return [...own, ...problemsOf(error.children ?? [], pointer)];
  });
}

function reasonOf({ property, value, constraints = {} }: ValidationError): Pick<Problem, 'code' | 'message'> {
  if ('whitelistValidation' in constraints) {
    return { code: 'unknown_field', message: `${property} is not known here.` };
  }
  if (value === undefined) {
    return { code: 'required', message: `${property} is required.` };
  }
  // Rules are run from the one nearest to the field upwards: the last one is its type.
  const [code, message] = Object.entries(constraints).at(-1) ?? ['invalid', `${property} is not valid.`];
  return { code: code.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), message: `${message}.` };
}
