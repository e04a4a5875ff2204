import type { CustomerEvent, ListEvents, Page } from '@voipbin/contracts';

import type { NewEvent } from '../domain/new-event.ts';

/** What customers are told, and how far the log was read for it. Rejects with `database_unavailable` (operational). */
export abstract class EventStore {
  /** How far each log was read; null before anybody wanted to know. */
  abstract positions(): Promise<Record<string, number> | null>;

  /** Reads on from here, unless somebody has begun. */
  abstract begin(positions: Record<string, number>): Promise<void>;

  /**
   * Stores the events of customers who want to know, opens the lanes of their webhooks, and moves on: all of it or nothing. False when another
   * process has moved on before.
   */
  abstract take(
    from: Record<string, number>,
    to: Record<string, number>,
    events: readonly NewEvent[],
  ): Promise<boolean>;

  /** From now on the customer's events are kept. */
  abstract keepFor(customerId: string): Promise<void>;

  /** Oldest first; `nextCursor` is never null. */
  abstract list(query: ListEvents): Promise<Page<CustomerEvent>>;

  /** Forgets what is older. */
  abstract prune(before: Date): Promise<void>;
}
