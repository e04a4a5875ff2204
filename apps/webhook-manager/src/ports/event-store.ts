import type { FeedEvent, ListEvents, Page } from '@voipbin/contracts';

import type { NewEvent } from '../domain/new-event.ts';
import type { EventLog, Positions } from './event-log.ts';

type LogName = EventLog['name'];

/** A way through a log; only the parts that it moved in are in `to`. */
export interface Move {
  log: LogName;
  from: Positions;
  to: Positions;
}

/** What customers are told, and how far the logs were read for it. Rejects with `database_unavailable` (operational). */
export abstract class EventStore {
  /** How far a log was read; null before anybody wanted to know. */
  abstract positions(log: LogName): Promise<Positions | null>;

  /** Reads on from here, unless somebody has begun. */
  abstract begin(log: LogName, positions: Positions): Promise<void>;

  /**
   * Stores the events of customers who want to know, opens the lanes of their webhooks, and moves on: all of it or nothing. Resolves to the customers
   * who have new events; to null when another process has moved on before. Events become visible in the order of their cursors.
   */
  abstract take(move: Move, events: readonly NewEvent[]): Promise<string[] | null>;

  /** From now on the customer's events are kept. */
  abstract keepFor(customerId: string): Promise<void>;

  /** Oldest first; `nextCursor` is never null. */
  abstract list(query: ListEvents): Promise<Page<FeedEvent>>;

  /** The cursor `after`, if it is one (else `invalid_cursor`, user); without it the one of the customer's last event. */
  abstract place(customerId: string, after?: string): Promise<string>;

  /** Forgets what is older. */
  abstract prune(before: Date): Promise<void>;
}
