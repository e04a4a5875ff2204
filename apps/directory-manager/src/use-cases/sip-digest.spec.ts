import { expect, it } from 'vitest';

import { sipDigest } from './sip-digest.ts';

it('makes the HA1 of the example in RFC 2617 section 3.5', () => {
  expect(sipDigest('Mufasa', 'testrealm@host.com', 'Circle Of Life')).toBe('939e7578ed9e3c518a452acee763bce9');
});
