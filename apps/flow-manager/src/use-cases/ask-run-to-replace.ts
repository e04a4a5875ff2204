import { Inject, Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { ReplaceFlow, RunSnapshot } from '@voipbin/contracts';
import { BUS, type Bus, makeEnvelope } from '@voipbin/messaging';

import { FLOW_STORE, type FlowStore } from '../ports/flow-store.ts';
import { RUN_STORE, type RunStore } from '../ports/run-store.ts';
import { found } from './found.ts';

/** Has the run of a call go on with another flow where its partition is handled. Two who ask are heard in their order. */
@Injectable()
export class AskRunToReplace {
  constructor(
    @Inject(RUN_STORE) private readonly runs: RunStore,
    @Inject(FLOW_STORE) private readonly flows: FlowStore,
    @Inject(BUS) private readonly bus: Bus,
  ) {}

  /** Rejects with `flow_not_found`, or `call_state_invalid` when no flow runs on the call (user). */
  async execute({ customerId, callId, flowId, when }: ReplaceFlow): Promise<RunSnapshot> {
    const { id, version } = found('flow', flowId, await this.flows.find(customerId, flowId));
    const run = await this.runs.findLive(customerId, callId);
    if (run === null) {
      throw new VoiceError('call_state_invalid', `No flow runs on call ${callId}.`, { kind: 'user' });
    }
    const { id: runId, partitionKey } = run;
    const fields = { customerId, runId, partitionKey, correlationId: partitionKey, causationId: null };
    await this.bus.publish(makeEnvelope('flow.command.replace-run', { runId, flow: { id, version }, when }, fields));
    return found('activeflow', runId, await this.runs.find(customerId, runId));
  }
}
