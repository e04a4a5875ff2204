import type { NewEvent } from '../domain/new-event.ts';

/** Injects the logs that events are read from. */
export const EVENT_LOGS = Symbol('EVENT_LOGS');

/** How far a log was read, in each of its parts. */
export type Positions = Record<string, number>;

export interface EventPage {
  /** Those of a call or a run in order. */
  events: NewEvent[];
  positions: Positions;
}

/** What happens, as its owner writes it down. Rejects with an operational error while the owner does not answer. */
export interface EventLog {
  readonly name: 'calls' | 'runs';

  /** Waits up to two seconds for something to happen. */
  read(positions: Positions): Promise<EventPage>;

  end(): Promise<Positions>;
}
