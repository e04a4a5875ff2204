import type { Clock } from './clock.ts';
import { LruMap } from './lru-map.ts';

/** Bounds the memory: the bucket of one who has not come for long is full anyway. */
const MOST = 10_000;

export interface BucketRules {
  /** Tokens that come back each second. */
  perSec: number;
  /** Tokens of a full bucket. */
  burst: number;
}

/** A token bucket for each key. */
export class TokenBuckets {
  readonly #buckets = new LruMap<string, { tokens: number; atMs: number }>(MOST);

  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Takes a token: 0, or in how many milliseconds there will be one. */
  take(key: string, { perSec, burst }: BucketRules): number {
    const atMs = this.#clock.nowMs();
    const known = this.#buckets.get(key) ?? { tokens: burst, atMs };
    const tokens = Math.min(burst, known.tokens + ((atMs - known.atMs) * perSec) / 1000);
    const isGiven = tokens >= 1;
    this.#buckets.set(key, { tokens: isGiven ? tokens - 1 : tokens, atMs });
    return isGiven ? 0 : ((1 - tokens) * 1000) / perSec;
  }
}
