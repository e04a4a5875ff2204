import { Controller } from '@nestjs/common';
import type { EventKey } from '@voipbin/contracts';
import { type Delivery, HandleMessage, type MessageEnvelope } from '@voipbin/messaging';

import { TakeCallCreated } from '../use-cases/take-call-created.ts';
import { TakeEvent } from '../use-cases/take-event.ts';

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

  @HandleMessage(
    'call.event.ringing',
    'call.event.answered',
    'call.event.connected',
    'call.event.connect-finished',
    'call.event.dtmf-received',
    'call.event.playback-finished',
    'call.event.command-accepted',
    'call.event.command-failed',
    'call.event.ended',
  )
  happened(event: MessageEnvelope<EventKey>, delivery: Delivery): Promise<void> {
    return this.takeEvent.execute(event, delivery);
  }
}
