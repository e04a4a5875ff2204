import { Length } from 'class-validator';

/** The id of an action of the same flow. */
export function IsActionId(): PropertyDecorator {
  return Length(1, 255, { message: '$property must be the id of an action of this flow' });
}
