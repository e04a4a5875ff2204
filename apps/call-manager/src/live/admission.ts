import type { Clock } from '@voipbin/common';

/** When even the quickest call of a window took longer, there is a queue that does not go away. */
const TARGET_MS = 60;
const WINDOW_MS = 100;
/** After this time without a command a flow is waiting quietly, and no longer a sign of anything. */
const SETTLED_AFTER_MS = 1000;
/** So many may always come at once: a slow moment of the machine is no reason to refuse a handful of callers. */
const SMALLEST_LIMIT = 12;
const CUT = 0.8;

/**
 * How many calls may wait for their flow's first command to be carried out. That number is the rate of new calls times the time that they take
 * through the whole system, so bounding it bounds that time; what comes on top is refused while that is cheap. Where the bound has to be
 * is found out: one less in five while calls queue (told from a burst as CoDel does, RFC 8289), a little more with each call
 * while they do not (as TCP does, RFC 5681).
 */
export class Admission {
  /** Call id -> when it was let in, the oldest first. */
  private readonly waiting = new Map<string, number>();
  private limit: number;
  private windowEndMs: number;
  private quickestMs = Infinity;

  constructor(
    private readonly maxLimit: number,
    private readonly clock: Clock,
  ) {
    this.limit = maxLimit;
    this.windowEndMs = clock.nowMs() + WINDOW_MS;
  }

  get isFull(): boolean {
    this.forgetSettled();
    if (this.waiting.size === 0) {
      this.limit = this.maxLimit;
      this.beginWindow();
    }
    return this.waiting.size >= Math.floor(this.limit);
  }

  enter(callId: string): void {
    this.waiting.set(callId, this.clock.nowMs());
  }

  /** The flow's first command was carried out. Later ones may be told as well. */
  served(callId: string): void {
    const enteredMs = this.waiting.get(callId);
    if (enteredMs !== undefined) {
      this.learn(enteredMs);
      this.waiting.delete(callId);
    }
  }

  /** The call waits no longer, for another reason. */
  leave(callId: string): void {
    this.waiting.delete(callId);
  }

  private learn(enteredMs: number): void {
    const nowMs = this.clock.nowMs();
    this.quickestMs = Math.min(this.quickestMs, nowMs - enteredMs);
    if (this.quickestMs <= TARGET_MS) {
      this.limit = Math.min(this.maxLimit, this.limit + 1 / this.limit);
    }
    if (nowMs < this.windowEndMs) {
      return;
    }
    if (this.quickestMs > TARGET_MS) {
      const smallest = Math.min(SMALLEST_LIMIT, this.maxLimit);
      this.limit = Math.max(smallest, CUT * Math.min(this.limit, this.waiting.size));
    }
    this.beginWindow();
  }

  private beginWindow(): void {
    this.windowEndMs = this.clock.nowMs() + WINDOW_MS;
    this.quickestMs = Infinity;
  }

  private forgetSettled(): void {
    const settledMs = this.clock.nowMs() - SETTLED_AFTER_MS;
    for (const [callId, enteredMs] of this.waiting) {
      if (enteredMs > settledMs) {
        return;
      }
      this.waiting.delete(callId);
    }
  }
}
