import type { Outcome, Telling } from '../domain/lane.ts';

/** The customers' servers. */
export abstract class Endpoint {
  /** Never rejects. */
  abstract tell(telling: Telling): Promise<Outcome>;
}
