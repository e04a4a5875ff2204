import { expect, it } from 'vitest';

import { countryOf } from './country-of.ts';

it.each([
  ['+16062067563', 'US'],
  ['+14165550123', 'CA'],
  ['+821021656521', 'KR'],
  ['+442079460000', 'GB'],
  ['+80012345678', undefined],
  ['+899123456789', undefined],
  ['nonsense', undefined],
])('%s is of %s', (number, country) => {
  expect(countryOf(number)).toBe(country);
});
