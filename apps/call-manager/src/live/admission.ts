import type { Clock } from '@voipbin/common';

/** When even the quickest call of a window took longer, there is a queue that does not go away. */
const TARGET_MS = 40;
const WINDOW_MS = 50;
/** After this time without a command a flow is waiting quietly, and no longer a sign of anything. */
const SETTLED_AFTER_MS = 1000;
/** So many may always come at once: a slow moment of the machine is no reason to refuse a handful of callers. */
const SMALLEST_LIMIT = 12;

/**
 * How many calls may wait for their flow's first command to be carried out. That number is the rate of new calls times the time that they take
 * through the whole system, so bounding it bounds that time (Little's law); what comes on top is refused while that is cheap. Where the bound has
 * to be is found out: when calls queue (told from a burst as CoDel does, RFC 8289), so many as are served in the time that they should take;
 * a little more with each call while they do not (as TCP does, RFC 5681).
 */
export class Admission {
  /** Call id -> when it was let in, the oldest first. */
  private readonly waiting = new Map<string, number>();
  private limit: number;
  private windowBeginMs: number;
  private servedInWindow = 0;
  private quickestMs = Infinity;

  constructor(
    private readonly maxLimit: number,
    private readonly clock: Clock,
  ) {
    this.limit = maxLimit;
    this.windowBeginMs = clock.nowMs();
  }

  get isFull(): boolean {
    this.forgetSettled();
    if (this.waiting.size === 0 && this.windowAgeMs() >= SETTLED_AFTER_MS) {
      // A lull within a rush is shorter than that, and no reason to let the next queue grow.
      this.limit = this.maxLimit;
      this.beginWindow();
    }
    return this.waiting.size >= Math.floor(this.limit);
  }

  /** More wait than a slow moment explains. */
  get isCrowded(): boolean {
    return this.waiting.size >= SMALLEST_LIMIT;
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
    this.servedInWindow += 1;
    this.quickestMs = Math.min(this.quickestMs, this.clock.nowMs() - enteredMs);
    if (this.quickestMs <= TARGET_MS) {
      this.limit = Math.min(this.maxLimit, this.limit + 1 / this.limit);
    }
    const ageMs = this.windowAgeMs();
    if (ageMs < WINDOW_MS) {
      return;
    }
    if (this.quickestMs > TARGET_MS) {
      const servedInTime = (this.servedInWindow * TARGET_MS) / ageMs;
      this.limit = Math.min(this.limit, Math.max(SMALLEST_LIMIT, servedInTime));
    }
    this.beginWindow();
  }

  private windowAgeMs(): number {
    return this.clock.nowMs() - this.windowBeginMs;
  }

  private beginWindow(): void {
    this.windowBeginMs = this.clock.nowMs();
    this.servedInWindow = 0;
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
