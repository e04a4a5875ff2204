import { scryptSync } from 'node:crypto';

import { expect, it } from 'vitest';

import { hashPassword, isPassword, nobodysHash } from './password-hash.ts';

/** Made at another cost than ours. */
function cheapHash(password: string): string {
  const key = scryptSync(password, 'salt', 32, { N: 1024, r: 8, p: 1 });
  return `scrypt$1024$8$1$${Buffer.from('salt').toString('base64')}$${key.toString('base64')}`;
}

it('fits the password that it was made of, and no other', async () => {
  const hash = await hashPassword('correct horse battery');
  expect(hash).toMatch(/^scrypt\$32768\$8\$3\$[\w+/]{22}==\$[\w+/]{43}=$/);
  expect(await isPassword('correct horse battery', hash)).toBe(true);
  expect(await isPassword('Correct horse battery', hash)).toBe(false);
  expect(await hashPassword('correct horse battery')).not.toBe(hash);
});

it('fits what was typed in another way', async () => {
  expect(await isPassword('cafe\u0301 cafe\u0301', cheapHash('caf\u00e9 caf\u00e9'))).toBe(true);
});

it('does not fit nobody', async () => {
  expect(await isPassword('', nobodysHash())).toBe(false);
});

it('keeps few waiting, and refuses the others at once', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 18 }, () => isPassword('', cheapHash('x'))));
  expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject(
    [1, 2].map(() => ({ reason: { code: 'too_many_passwords', kind: 'operational' } })),
  );
});

it('fits what was made at another cost', async () => {
  expect(await isPassword('correct horse battery', cheapHash('correct horse battery'))).toBe(true);
});
