import type { Digits } from '../digits.ts';
import type { DigitsReceiveOptions } from './digits-receive.options.ts';

/**
 * The digits after a collection that is complete, null while it is not: the digits typed so far are taken one by one until the
 * length is reached or a key completes them; what was typed beyond stays ahead.
 */
export function takeDigits(digits: Digits, { key, length }: DigitsReceiveOptions): Digits | null {
  let collected = digits.collected;
  let ahead = digits.ahead;
  while (length === 0 || collected.length < length) {
    const digit = ahead.charAt(0);
    if (digit === '') {
      return null;
    }
    ahead = ahead.slice(1);
    if (key.includes(digit)) {
      return { collected, ahead, trailing: '' };
    }
    collected += digit;
  }
  // Who was told to end with the key presses it although the length was enough.
  return key.includes(ahead.charAt(0)) && ahead !== ''
    ? { collected, ahead: ahead.slice(1), trailing: '' }
    : { collected, ahead, trailing: ahead === '' ? key : '' };
}
