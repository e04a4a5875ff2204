import { createHash } from 'node:crypto';

import { expect, it } from 'vitest';

import { sipSecret } from './sip-secret.ts';

it('is HA1 of RFC 2617 section 3.2.2.2 for the realm that Asterisk asks for', () => {
  const digest = createHash('md5').update('kim:voipbin:nR7tPq2xWz').digest('hex');
  expect(sipSecret('kim', 'nR7tPq2xWz')).toEqual({ realm: 'voipbin', digest });
});
