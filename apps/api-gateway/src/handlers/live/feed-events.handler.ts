import { Controller } from '@nestjs/common';
import { HandleMessage, type MessageEnvelope } from '@voipbin/messaging';

import { Listeners } from '../../domain/live/listeners.ts';

/** There are new events of a customer: those who listen read on. */
@Controller()
export class FeedEventsHandler {
  constructor(private readonly listeners: Listeners) {}

  @HandleMessage('webhook.event.events-stored')
  stored({ customerId }: MessageEnvelope<'webhook.event.events-stored'>): Promise<void> {
    for (const listener of this.listeners.ofCustomer(customerId)) listener.look();
    return Promise.resolve();
  }
}
