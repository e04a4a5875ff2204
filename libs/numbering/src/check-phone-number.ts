import type { Problem } from '@voipbin/contracts';
import { isPossiblePhoneNumber } from 'libphonenumber-js';

/** VoIPBIN's virtual numbers: a country code that no carrier has, for tests and internal use. */
const virtualNumber = /^\+899\d{9}$/;

/**
 * Whether a +E.164 number has a country code and a length that its country knows (ITU-T E.164). Whether anybody has
 * been given that number is not asked: numbering plans change faster than the tables.
 */
export function checkPhoneNumber(number: string, pointer = '/number'): Problem[] {
  if (virtualNumber.test(number) || isPossiblePhoneNumber(number)) {
    return [];
  }
  const message = `${number} is not a possible phone number: its country code or its length is wrong.`;
  return [{ pointer, code: 'impossible_number', message, severity: 'error' }];
}
