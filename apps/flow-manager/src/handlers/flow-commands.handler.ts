import { Controller } from '@nestjs/common';
import { type Delivery, HandleMessage, type MessageEnvelope } from '@voipbin/messaging';

import { FindFlow } from '../use-cases/find-flow.ts';
import { PlaceCalls } from '../use-cases/place-calls.ts';

/** What runs want of flows beside their own. */
@Controller()
export class FlowCommandsHandler {
  constructor(
    private readonly findFlow: FindFlow,
    private readonly placeCalls: PlaceCalls,
  ) {}

  @HandleMessage('flow.command.place-calls')
  place(command: MessageEnvelope<'flow.command.place-calls'>, delivery: Delivery): Promise<void> {
    return this.placeCalls.execute(command, delivery);
  }

  @HandleMessage('flow.command.find-flow')
  find(command: MessageEnvelope<'flow.command.find-flow'>, delivery: Delivery): Promise<void> {
    return this.findFlow.execute(command, delivery);
  }
}
