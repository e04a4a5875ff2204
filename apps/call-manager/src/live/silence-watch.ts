import type { BusyAsterisk } from '../ports/asterisk-store.ts';

interface Observation {
  seenAt: string;
  sinceMs: number;
}

/**
 * Tells which Asterisks nobody has seen for a time, by looking again and again. Only this process's own clock is used, and a time
 * in which it could not look does not count.
 */
export class SilenceWatch {
  private observations = new Map<string, Observation>();

  constructor(private readonly limitMs: number) {}

  /** Those that are silent for the whole limit. */
  look(busy: readonly BusyAsterisk[], nowMs: number): BusyAsterisk[] {
    const before = this.observations;
    this.observations = new Map();
    return busy.filter(({ id, seenAt }) => {
      const known = before.get(id);
      const observation = known?.seenAt === seenAt ? known : { seenAt, sinceMs: nowMs };
      this.observations.set(id, observation);
      return nowMs - observation.sinceMs >= this.limitMs;
    });
  }

  /** We could not look. */
  forget(): void {
    this.observations.clear();
  }
}
