import { type Clock, LruMap } from '@voipbin/common';

const WINDOW_MS = 60_000;
/** Bounds the memory: the one who has not called for the longest time is forgotten. */
const CAPACITY = 10_000;

interface Count {
  sinceMs: number;
  /** Since then. */
  calls: number;
  /** In the minute before that. */
  before: number;
}

/** How many calls came within the last minute, by who called. Those of a minute that is only partly the last one count for that part. */
export class RecentCalls {
  private readonly counts = new LruMap<string, Count>(CAPACITY);

  constructor(private readonly clock: Clock) {}

  /** How many are remembered. */
  get size(): number {
    return this.counts.size;
  }

  /** Counts a call; answers with how many there were, with this one. */
  add(key: string): number {
    const nowMs = this.clock.nowMs();
    const { sinceMs, calls, before } = this.countAt(key, nowMs);
    this.counts.set(key, { sinceMs, calls: calls + 1, before });
    return calls + 1 + Math.floor(before * (1 - (nowMs - sinceMs) / WINDOW_MS));
  }

  private countAt(key: string, nowMs: number): Count {
    const known = this.counts.get(key);
    const ageMs = known === undefined ? Infinity : nowMs - known.sinceMs;
    // Less than nothing: the clock was set back.
    if (known === undefined || ageMs < 0 || ageMs >= 2 * WINDOW_MS) {
      return { sinceMs: nowMs, calls: 0, before: 0 };
    }
    return ageMs < WINDOW_MS ? known : { sinceMs: known.sinceMs + WINDOW_MS, calls: 0, before: known.calls };
  }
}
