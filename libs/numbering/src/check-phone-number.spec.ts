import { describe, expect, it } from 'vitest';

import { checkPhoneNumber } from './check-phone-number.ts';

describe('checkPhoneNumber', () => {
  it.each(['+16062067563', '+821021656521', '+12025550123', '+442079460000', '+899001000000'])('takes %s', (number) => {
    expect(checkPhoneNumber(number)).toEqual([]);
  });

  it.each(['+1606206', '+999123456789', '+1', '+89900100000', '+160620675631234', '0201234567', '+1 (606) 206-7563x'])(
    'refuses %s',
    (number) => {
      expect(checkPhoneNumber(number)).toMatchObject([{ pointer: '/number', code: 'impossible_number' }]);
    },
  );
});
