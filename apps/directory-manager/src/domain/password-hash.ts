import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto';

import { Slots, VoiceError } from '@voipbin/common';

/** OWASP's password storage cheat sheet; 32 MiB of memory for each. */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const SALT_BYTES = 16;
const KEY_BYTES = 32;

/** Each takes a processor a quarter of a second, and the calls of the same machine need it too. */
const slots = new Slots(1);
const MOST_WAITING = 16;
let waiting = 0;

/** `scrypt$<N>$<r>$<p>$<salt>$<key>`, both base64: what it cost is kept with it, so that it may cost more one day. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return written(salt, await derive(password, salt, COST));
}

/** Of nobody's password; to check one against it takes as long as against any other. */
export function nobodysHash(): string {
  return written(randomBytes(SALT_BYTES), randomBytes(KEY_BYTES));
}

export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = hash.split('$');
  const expected = Buffer.from(key, 'base64');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  return timingSafeEqual(await derive(password, Buffer.from(salt, 'base64'), cost), expected);
}

function written(salt: Buffer, key: Buffer): string {
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** One after another; rejects with `too_many_passwords` (operational) when too many wait. */
async function derive(password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> {
  if (waiting >= MOST_WAITING) {
    const message = 'Too many passwords wait to be checked.';
    throw new VoiceError('too_many_passwords', message, { kind: 'operational', retryable: true });
  }
  waiting += 1;
  try {
    return await slots.run(() => deriveNow(password, salt, cost));
  } finally {
    waiting -= 1;
  }
}

/** The same characters may be typed in more than one way: NFKC makes them one (NIST SP 800-63B). */
function deriveNow(password: string, salt: Buffer, { N, r, p }: typeof COST): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
