import { createHash } from 'node:crypto';

import { type Bus } from '@voipbin/messaging';
import { describe, expect, it } from 'vitest';

import { Authenticate } from './authenticate.ts';

const identity = { customerId: 'c-1', scopes: ['read'], tmExpire: null as string | null };

/** A directory that knows one key, and counts how often it is asked. */
function directoryWith(accessKey: string, tmExpire: string | null = null) {
  const hash = createHash('sha256').update(accessKey).digest('hex');
  const directory = { asked: 0, keyHash: hash };
  const bus = {
    request(_key: string, { accessKeyHash }: { accessKeyHash: string }) {
      directory.asked += 1;
      return Promise.resolve(accessKeyHash === directory.keyHash ? { ...identity, tmExpire } : null);
    },
  };
  const clock = { now: 0, nowMs: (): number => clock.now };
  return { directory, clock, authenticate: new Authenticate(bus as unknown as Bus, clock) };
}

describe('Authenticate', () => {
  it('asks once for what it was told ten seconds ago', async () => {
    const { directory, clock, authenticate } = directoryWith('vb_good');
    await Promise.all([authenticate.execute('vb_good'), authenticate.execute('vb_good')]);
    clock.now = 9_999;
    expect(await authenticate.execute('vb_good')).toEqual(identity);
    expect(directory.asked).toBe(1);
  });

  it('does not trust a key longer than that', async () => {
    const { directory, clock, authenticate } = directoryWith('vb_good');
    await authenticate.execute('vb_good');
    directory.keyHash = 'deleted';
    clock.now = 10_000;
    await expect(authenticate.execute('vb_good')).rejects.toMatchObject({ code: 'invalid_credentials', kind: 'user' });
  });

  it('trusts a key not a moment longer than it is good', async () => {
    const { directory, clock, authenticate } = directoryWith('vb_good', '1970-01-01T00:00:05.000Z');
    await authenticate.execute('vb_good');
    clock.now = 4_999;
    await authenticate.execute('vb_good');
    directory.keyHash = 'expired';
    clock.now = 5_000;
    await expect(authenticate.execute('vb_good')).rejects.toMatchObject({ code: 'invalid_credentials' });
  });

  it('does not trust a key that it was told of', async () => {
    const { directory, authenticate } = directoryWith('vb_good');
    await authenticate.execute('vb_good');
    authenticate.forget(directory.keyHash);
    directory.keyHash = 'deleted';
    await expect(authenticate.execute('vb_good')).rejects.toMatchObject({ code: 'invalid_credentials' });
  });

  it('asks again for a key that did not exist', async () => {
    const { directory, authenticate } = directoryWith('vb_good');
    await expect(authenticate.execute('vb_bad')).rejects.toMatchObject({ code: 'invalid_credentials' });
    await expect(authenticate.execute('vb_bad')).rejects.toMatchObject({ code: 'invalid_credentials' });
    expect(directory.asked).toBe(2);
  });
});
