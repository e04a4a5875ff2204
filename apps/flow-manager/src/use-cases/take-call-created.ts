import { Inject, Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import { BUS, type Bus, type Delivery, makeEnvelope, type MessageEnvelope } from '@voipbin/messaging';

import { CommandSender } from '../domain/command-sender.ts';
import { HotRuns } from '../domain/hot-runs.ts';
import { RunMailboxes } from '../domain/run-mailboxes.ts';
import type { Committed } from '../domain/committed.ts';
import { unwatched } from '../domain/unwatched.ts';
import { StartRun } from './start-run.ts';

type CallCreated = MessageEnvelope<'call.event.created'>;

/** A call exists: its flow begins, or waits for the answer. A refused call has none. */
@Injectable()
export class TakeCallCreated {
  constructor(
    @Inject(BUS) private readonly bus: Bus,
    private readonly mailboxes: RunMailboxes,
    private readonly hotRuns: HotRuns,
    private readonly startRun: StartRun,
    private readonly sender: CommandSender,
  ) {}

  async execute(event: CallCreated, delivery: Delivery): Promise<void> {
    const { flowId, runId } = event.payload;
    if (flowId !== undefined && runId !== undefined) {
      const taken = await this.mailboxes.run(runId, () => this.take(event, flowId, runId));
      delivery.holdAckUntil(taken.published);
    }
  }

  private async take(event: CallCreated, flowId: string, runId: string): Promise<Committed> {
    try {
      return await (this.hotRuns.has(runId) ? this.sender.repeatAll(runId) : this.start(event, flowId, runId));
    } catch (error) {
      if (error instanceof VoiceError && error.code === 'flow_not_found') {
        return { published: unwatched(this.hangUp(event, runId)) };
      }
      throw error;
    }
  }

  private start(event: CallCreated, flowId: string, id: string): Promise<Committed> {
    const { payload, callId = event.partitionKey, seq = 1, customerId } = event;
    const { asteriskId, direction, source, destination, runAwaits: awaits, variables, verification } = payload;
    const ends = { source, destination, ...(verification && { verification }) };
    const call = { id: callId, asteriskId, direction, ...ends, answered: false, ended: false };
    return this.startRun.execute(
      { id, customerId, flowId, call, seq, ...(awaits && { awaits }), ...(variables && { variables }) },
      { input: event.type, causationId: event.id, at: new Date().toISOString() },
    );
  }

  /** The number's flow is gone: the caller is told what one is told at a number without a flow. */
  private hangUp({ payload, callId, customerId, partitionKey, correlationId, id }: CallCreated, runId: string) {
    const fields = { customerId, partitionKey, correlationId, causationId: id, asteriskId: payload.asteriskId };
    return this.bus.publish(
      makeEnvelope(
        'call.command.hangup',
        { reason: 'noanswer' },
        { ...fields, id: `${runId}-0.0`, ...(callId !== undefined && { callId }) },
      ),
    );
  }
}
