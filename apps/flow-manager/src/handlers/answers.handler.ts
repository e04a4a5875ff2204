import { Controller } from '@nestjs/common';
import type { EventKey } from '@voipbin/contracts';
import { type Delivery, HandleMessage, type MessageEnvelope } from '@voipbin/messaging';

import { TakeEvent } from '../use-cases/take-event.ts';

/** What became of the commands that were not given to calls. */
@Controller()
export class AnswersHandler {
  constructor(private readonly takeEvent: TakeEvent) {}

  @HandleMessage(
    'tts.event.synthesized',
    'tts.event.command-failed',
    'media.event.prepared',
    'media.event.command-failed',
    'webhook.event.actions-fetched',
    'webhook.event.request-answered',
    'webhook.event.email-sent',
    'webhook.event.message-sent',
    'webhook.event.command-failed',
    'flow.event.flow-found',
    'flow.event.calls-placed',
    'flow.event.command-failed',
  )
  answered(event: MessageEnvelope<EventKey>, delivery: Delivery): Promise<void> {
    return this.takeEvent.execute(event, delivery);
  }
}
