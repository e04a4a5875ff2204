import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { repeating } from './repeating.ts';

const neverFails = (error: unknown): never => expect.unreachable(String(error));

describe('repeating', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('works at once and then again and again until it is ended', async () => {
    let rounds = 0;
    const end = repeating(100, () => Promise.resolve(void rounds++), neverFails);
    await vi.advanceTimersByTimeAsync(250);
    end();
    await vi.advanceTimersByTimeAsync(500);
    expect(rounds).toBe(3);
  });

  it('waits for a slow round', async () => {
    let begun = 0;
    const slow = (): Promise<void> => {
      begun++;
      return new Promise((resolve) => setTimeout(resolve, 250));
    };
    const end = repeating(100, slow, neverFails);
    await vi.advanceTimersByTimeAsync(290);
    expect(begun).toBe(1);
    await vi.advanceTimersByTimeAsync(20);
    expect(begun).toBe(2);
    end();
  });

  it('tells of a round that failed and goes on', async () => {
    const errors: unknown[] = [];
    const end = repeating(
      100,
      () => Promise.reject(new Error('no luck')),
      (error) => errors.push(error),
    );
    await vi.advanceTimersByTimeAsync(150);
    end();
    expect(errors).toHaveLength(2);
  });
});
