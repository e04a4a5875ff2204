import { Injectable } from '@nestjs/common';
import type { FeedPlace, OpenFeed as Wanted } from '@voipbin/contracts';

import { EventStore } from '../ports/event-store.ts';
import { BeginFollowing } from './begin-following.ts';

@Injectable()
export class OpenFeed {
  constructor(
    private readonly events: EventStore,
    private readonly beginFollowing: BeginFollowing,
  ) {}

  /** What happens after it resolves is after the place. Rejects with `invalid_cursor` (user). */
  async execute({ customerId, after }: Wanted): Promise<FeedPlace> {
    await this.beginFollowing.execute();
    await this.events.keepFor(customerId);
    return { cursor: await this.events.place(customerId, after) };
  }
}
