import { ValidateIf } from 'class-validator';

/** Optional, and unlike with `IsOptional` a null is no way to leave it out. */
export function WhenGiven(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}
