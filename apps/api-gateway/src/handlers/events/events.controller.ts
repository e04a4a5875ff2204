import { Get, Inject, Query } from '@nestjs/common';
import { EventView } from '@voipbin/api-views';
import { BUS, type Bus } from '@voipbin/messaging';

import { Accepts } from '../http/accepts.ts';
import { ApiController } from '../http/api-controller.ts';
import { CustomerId } from '../http/customer-id.ts';
import { ListView } from '../http/list.view.ts';
import { pageOf } from '../http/page-of.ts';
import { EventListParams } from './event-list.params.ts';

@ApiController('events')
export class EventsController {
  constructor(@Inject(BUS) private readonly bus: Bus) {}

  /** Oldest first. `next_page_token` is never empty: it leads to what is yet to happen. */
  @Get()
  @Accepts(['query'])
  async list(
    @CustomerId() customerId: string,
    @Query() { after, ...query }: EventListParams,
  ): Promise<ListView<EventView>> {
    const cursor = after === undefined ? {} : { cursor: after };
    const wanted = { customerId, ...pageOf(query), ...cursor };
    return ListView.of(await this.bus.request('webhook.request.list-events', wanted), EventView);
  }
}
