import { type Clock, LruMap, SingleFlight } from '@voipbin/common';
import type { NumberSnapshot } from '@voipbin/contracts';

import type { NumberDirectory } from '../ports/number-directory.ts';

const LIFETIME_MS = 10_000;
const CAPACITY = 10_000;

interface Entry {
  number: NumberSnapshot | null;
  untilMs: number;
}

/** The directory's answers, kept for ten seconds or until the directory says that they changed; also that nobody has a number. */
export class NumberCache {
  private readonly entries = new LruMap<string, Entry>(CAPACITY);
  private readonly flights = new SingleFlight<NumberSnapshot | null>();
  /** Counts changes, so that an answer from before a change is not kept. */
  private changes = 0;

  constructor(
    private readonly directory: NumberDirectory,
    private readonly clock: Clock,
  ) {}

  resolve(number: string): Promise<NumberSnapshot | null> {
    const entry = this.entries.get(number);
    if (entry !== undefined && entry.untilMs > this.clock.nowMs()) {
      return Promise.resolve(entry.number);
    }
    return this.flights.run(number, () => this.ask(number));
  }

  forget(number: string): void {
    this.changes += 1;
    this.entries.delete(number);
  }

  private async ask(number: string): Promise<NumberSnapshot | null> {
    const { changes } = this;
    const found = await this.directory.resolve(number);
    if (changes === this.changes) {
      this.entries.set(number, { number: found, untilMs: this.clock.nowMs() + LIFETIME_MS });
    }
    return found;
  }
}
