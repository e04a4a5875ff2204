import { Matches } from 'class-validator';

/** The bare name of a variable, or the same written as a reference: `name` or `${name}`. */
export function IsVariableName(): PropertyDecorator {
  return Matches(/^([^${}]{1,255}|\$\{[^${}]{1,255}\})$/, {
    message: '$property must be the name of a variable',
  });
}
