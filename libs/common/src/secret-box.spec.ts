import { expect, it } from 'vitest';

import { SecretBox } from './secret-box.ts';

const box = new SecretBox('a long enough secret');

it('opens what it sealed, which never looks the same', () => {
  const [one, other] = [box.seal('whsec_1'), box.seal('whsec_1')];
  expect(one).not.toBe(other);
  expect([box.open(one), box.open(other)]).toEqual(['whsec_1', 'whsec_1']);
});

it('is not opened with another secret, nor after a change', () => {
  const sealed = box.seal('whsec_1');
  expect(() => new SecretBox('another long secret').open(sealed)).toThrow();
  const bytes = Buffer.from(sealed, 'base64');
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  expect(() => box.open(bytes.toString('base64'))).toThrow();
});
