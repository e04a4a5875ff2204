import { Controller } from '@nestjs/common';
import { type Delivery, HandleMessage, type MessageEnvelope } from '@voipbin/messaging';

import { FindFlow } from '../use-cases/find-flow.ts';

/** What runs ask about flows. */
@Controller()
export class FlowCommandsHandler {
  constructor(private readonly findFlow: FindFlow) {}

  @HandleMessage('flow.command.find-flow')
  find(command: MessageEnvelope<'flow.command.find-flow'>, delivery: Delivery): Promise<void> {
    return this.findFlow.execute(command, delivery);
  }
}
