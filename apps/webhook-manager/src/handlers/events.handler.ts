import { Controller } from '@nestjs/common';
import { type CustomerEvent, ListEvents as Query, type Page } from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { ListEvents } from '../use-cases/list-events.ts';

@Controller()
export class EventsHandler {
  constructor(private readonly listEvents: ListEvents) {}

  @HandleRequest('webhook.request.list-events')
  list(query: Query): Promise<Page<CustomerEvent>> {
    return this.listEvents.execute(query);
  }
}
