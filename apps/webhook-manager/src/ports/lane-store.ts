import type { Lane, Outcome, Telling } from '../domain/lane.ts';

/** What is still to be told. Rejects with `database_unavailable` (operational). */
export abstract class LaneStore {
  /** Takes lanes that are due for `holdMs`, so many of each webhook as are not `taken` already. */
  abstract claim(mostPerWebhook: number, taken: Readonly<Record<string, number>>, holdMs: number): Promise<Lane[]>;

  /** Null when nothing is left, or the webhook wants nothing. */
  abstract next(lane: Lane): Promise<Telling | null>;

  /** The lane goes on for `holdMs`. */
  abstract delivered(lane: Lane, telling: Telling, outcome: Outcome, holdMs: number): Promise<void>;

  /** The lane waits until `nextAt`. */
  abstract failed(lane: Lane, telling: Telling, outcome: Outcome, nextAt: Date): Promise<void>;

  /** The webhook is told nothing any more. */
  abstract disable(lane: Lane, telling: Telling, outcome: Outcome): Promise<void>;

  /** Removes a lane with nothing left; the lane as it is when more came meanwhile. */
  abstract finish(lane: Lane): Promise<Lane | null>;
}
