import type { Clock } from '@voipbin/common';

/** After this time without a command a flow is waiting quietly, and no longer a sign of overload. */
const SETTLED_AFTER_MS = 1000;

/**
 * How many calls may wait for their flow's first command. That number is the rate of new calls times the time that a call takes through the whole
 * system, so bounding it bounds that time: what comes on top is refused while it is cheap.
 */
export class Admission {
  /** Call id -> when it was let in, the oldest first. */
  private readonly waiting = new Map<string, number>();

  constructor(
    private readonly limit: number,
    private readonly clock: Clock,
  ) {}

  get isFull(): boolean {
    this.forgetSettled();
    return this.waiting.size >= this.limit;
  }

  enter(callId: string): void {
    this.waiting.set(callId, this.clock.nowMs());
  }

  leave(callId: string): void {
    this.waiting.delete(callId);
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
