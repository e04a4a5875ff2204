import { Injectable } from '@nestjs/common';
import type { FeedEvent, ListEvents as Query, Page } from '@voipbin/contracts';

import { EventStore } from '../ports/event-store.ts';
import { BeginFollowing } from './begin-following.ts';

@Injectable()
export class ListEvents {
  constructor(
    private readonly events: EventStore,
    private readonly beginFollowing: BeginFollowing,
  ) {}

  /** Rejects with `invalid_cursor` (user). */
  async execute(query: Query): Promise<Page<FeedEvent>> {
    await this.beginFollowing.execute();
    await this.events.keepFor(query.customerId);
    return this.events.list(query);
  }
}
