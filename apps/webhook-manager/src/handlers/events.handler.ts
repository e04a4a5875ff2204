import { Controller } from '@nestjs/common';
import {
  type FeedEvent,
  type FeedPlace,
  ListEvents as Query,
  OpenFeed as FeedWanted,
  type Page,
} from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { ListEvents } from '../use-cases/list-events.ts';
import { OpenFeed } from '../use-cases/open-feed.ts';

@Controller()
export class EventsHandler {
  constructor(
    private readonly listEvents: ListEvents,
    private readonly openFeed: OpenFeed,
  ) {}

  @HandleRequest('webhook.request.list-events')
  list(query: Query): Promise<Page<FeedEvent>> {
    return this.listEvents.execute(query);
  }

  @HandleRequest('webhook.request.open-feed')
  open(wanted: FeedWanted): Promise<FeedPlace> {
    return this.openFeed.execute(wanted);
  }
}
