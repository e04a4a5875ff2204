import { Matches } from 'class-validator';

/** Digits that can be sent as RFC 4733 events: 1 to 100 of them. */
export function IsSendableDigits(): PropertyDecorator {
  return Matches(/^[0-9A-D*#]{1,100}$/, { message: '$property must be 1 to 100 of 0-9, A-D, * and #' });
}
