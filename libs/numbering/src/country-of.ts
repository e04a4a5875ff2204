import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** ISO 3166 alpha-2 of a +E.164 number's country; undefined where the number belongs to none, or cannot be told from others that share its code. */
export function countryOf(number: string): string | undefined {
  return parsePhoneNumberFromString(number)?.country;
}
