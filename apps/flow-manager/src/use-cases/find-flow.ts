import { Inject, Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import { BUS, type Bus, type Delivery, failureOf, makeAnswer, type MessageEnvelope } from '@voipbin/messaging';

import { NewestFlows } from '../domain/newest-flows.ts';

type Wanted = MessageEnvelope<'flow.command.find-flow'>;

/** A run wants to go through another flow of its customer. */
@Injectable()
export class FindFlow {
  constructor(
    private readonly newestFlows: NewestFlows,
    @Inject(BUS) private readonly bus: Bus,
  ) {}

  /** Answers the command: found, or failed. */
  async execute(command: Wanted, delivery: Delivery): Promise<void> {
    const { id: commandId, customerId, payload } = command;
    const flow = await this.newestFlows.get(payload.flowId);
    if (flow === null || flow.customerId !== customerId) {
      const error = new VoiceError('flow_not_found', `There is no flow ${payload.flowId}.`, { kind: 'user' });
      const failure = makeAnswer(command, 'flow.event.command-failed', failureOf(command, error));
      delivery.holdAckUntil(this.bus.publish(failure));
      return;
    }
    const { id, version } = flow;
    const found = makeAnswer(command, 'flow.event.flow-found', { commandId, flow: { id, version } });
    delivery.holdAckUntil(this.bus.publish(found));
  }
}
