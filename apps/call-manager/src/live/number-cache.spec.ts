import type { NumberSnapshot } from '@voipbin/contracts';
import { describe, expect, it } from 'vitest';

import { NumberDirectory } from '../ports/number-directory.ts';
import { NumberCache } from './number-cache.ts';

class FakeDirectory extends NumberDirectory {
  asked = 0;
  answer: NumberSnapshot | null = null;
  meanwhile = (): void => undefined;

  resolve(): Promise<NumberSnapshot | null> {
    this.asked += 1;
    const { answer } = this;
    this.meanwhile();
    return Promise.resolve(answer);
  }

  all(): Promise<string[]> {
    return Promise.resolve([]);
  }
}

function cacheOf(directory: FakeDirectory) {
  const clock = { ms: 0, nowMs: () => clock.ms };
  return { cache: new NumberCache(directory, clock), clock };
}

describe('NumberCache', () => {
  it('asks once in ten seconds, also for a number that nobody has', async () => {
    const directory = new FakeDirectory();
    const { cache, clock } = cacheOf(directory);
    await Promise.all([cache.resolve('+1'), cache.resolve('+1')]);
    clock.ms = 9999;
    await cache.resolve('+1');
    expect(directory.asked).toBe(1);
    clock.ms = 10_000;
    await cache.resolve('+1');
    expect(directory.asked).toBe(2);
  });

  it('asks again when the number has changed, even while it was asking', async () => {
    const directory = new FakeDirectory();
    const { cache } = cacheOf(directory);
    directory.meanwhile = () => cache.forget('+1');
    await cache.resolve('+1');
    await cache.resolve('+1');

    expect(directory.asked).toBe(2);
  });
});
