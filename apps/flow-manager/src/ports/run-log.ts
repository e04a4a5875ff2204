import type { RunLogPage } from '@voipbin/contracts';

/** What happened to all runs. Rejects with `database_unavailable` (operational). */
export abstract class RunLog {
  /**
   * The events after a position, oldest first. Nothing comes later that belongs before the position that it answers with: what is not certain
   * yet is left for the next time.
   */
  abstract read(position: number, limit: number): Promise<RunLogPage>;

  abstract end(): Promise<number>;
}
