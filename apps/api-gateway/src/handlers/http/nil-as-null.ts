import { Transform } from 'class-transformer';
import { NIL } from 'uuid';

/** VoIPBIN's clients write the nil UUID where there is none. */
export function NilAsNull(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (value === NIL ? null : value));
}
