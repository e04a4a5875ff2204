import { newId, VoiceError } from '@voipbin/common';
import type { CustomerEventType, FeedEvent, ListEvents, OpenFeed, Page } from '@voipbin/contracts';

import { fakeOwners } from './fake-owners.ts';
import { TIME } from './snapshots.ts';

/** The feed of the one customer, written by a spec. Its cursors are `at-<number of events before>`. */
export class FakeFeed {
  readonly events: FeedEvent[] = [];
  readonly #sequences = new Map<string, number>();

  /** Makes this the feed that the gateway reads. */
  serve(): this {
    fakeOwners.answer('webhook.request.open-feed', (payload) => ({ cursor: this.#place((payload as OpenFeed).after) }));
    fakeOwners.answer('webhook.request.list-events', (payload): Page<FeedEvent> => {
      const { cursor, pageSize } = payload as ListEvents;
      const from = Number(this.#place(cursor).slice(3));
      const items = this.events.slice(from, from + pageSize);
      return { items, nextCursor: items.at(-1)?.cursor ?? cursor ?? '' };
    });
    return this;
  }

  write(referenceId: string, type: CustomerEventType = 'call_created', data: object = {}): FeedEvent {
    const sequence = (this.#sequences.get(referenceId) ?? 0) + 1;
    this.#sequences.set(referenceId, sequence);
    const cursor = `at-${this.events.length + 1}`;
    const event = { id: newId(), type, referenceId, sequence, occurredAt: TIME, data, cursor };
    this.events.push(event);
    return event;
  }

  #place(cursor = `at-${this.events.length}`): string {
    if (/^at-\d+$/.test(cursor)) return cursor;
    throw new VoiceError('invalid_cursor', 'This is no cursor of events.', { kind: 'user' });
  }
}
