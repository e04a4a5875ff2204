import { Controller } from '@nestjs/common';
import type { EventKey } from '@voipbin/contracts';
import { type Delivery, HandleMessage, type MessageEnvelope } from '@voipbin/messaging';

import { TakeEvent } from '../use-cases/take-event.ts';

/** What became of speech and of customers' media. */
@Controller()
export class MediaEventsHandler {
  constructor(private readonly takeEvent: TakeEvent) {}

  @HandleMessage(
    'tts.event.synthesized',
    'tts.event.command-failed',
    'media.event.prepared',
    'media.event.command-failed',
  )
  answered(event: MessageEnvelope<EventKey>, delivery: Delivery): Promise<void> {
    return this.takeEvent.execute(event, delivery);
  }
}
