import { Controller } from '@nestjs/common';
import { callEventKeys, type EventKey } from '@voipbin/contracts';
import { type Delivery, HandleMessage, type MessageEnvelope } from '@voipbin/messaging';

import { TakeCallCreated } from '../use-cases/take-call-created.ts';
import { TakeEvent } from '../use-cases/take-event.ts';

const happenings = callEventKeys.filter((key) => key !== 'call.event.created');

/** What happens to calls. */
@Controller()
export class CallEventsHandler {
  constructor(
    private readonly takeCallCreated: TakeCallCreated,
    private readonly takeEvent: TakeEvent,
  ) {}

  @HandleMessage('call.event.created')
  created(event: MessageEnvelope<'call.event.created'>, delivery: Delivery): Promise<void> {
    return this.takeCallCreated.execute(event, delivery);
  }

  @HandleMessage(...happenings)
  happened(event: MessageEnvelope<EventKey>, delivery: Delivery): Promise<void> {
    return this.takeEvent.execute(event, delivery);
  }
}
