import { Inject, Injectable } from '@nestjs/common';
import { newId } from '@voipbin/common';
import type { CreateFlow, FlowSnapshot, UpdateFlow } from '@voipbin/contracts';
import { speechesOf } from '@voipbin/flow-engine';
import { afterCommit } from '@voipbin/database';
import { BUS, type Bus, makeEnvelope } from '@voipbin/messaging';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { NewestFlows } from '../domain/newest-flows.ts';
import { FLOW_STORE, type FlowStore } from '../ports/flow-store.ts';
import { CheckFlow } from './check-flow.ts';
import { found } from './found.ts';

/** Stores a checked flow, new or as a new version, and has its fixed texts spoken before the first call needs them. */
@Injectable()
export class SaveFlow {
  constructor(
    @Inject(FLOW_STORE) private readonly flows: FlowStore,
    @Inject(BUS) private readonly bus: Bus,
    private readonly checkFlow: CheckFlow,
    private readonly newestFlows: NewestFlows,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * @throws VoiceError `invalid_flow` with all problems.
   * @throws VoiceError `flow_not_found` when the flow to be changed does not exist.
   */
  async execute(request: CreateFlow | UpdateFlow): Promise<FlowSnapshot> {
    const { draft, warnings } = await this.checkFlow.execute(request);
    const flow =
      'id' in request
        ? found('flow', request.id, await this.flows.update(request.id, draft))
        : await this.flows.create(newId(), draft);
    afterCommit(() => {
      this.newestFlows.forget(flow.id);
      this.speakAhead(flow);
    });
    return { ...flow, warnings };
  }

  /** Only a head start: what is not ready at the call is synthesized then. */
  private speakAhead(flow: FlowSnapshot): void {
    const fields = { customerId: flow.customerId, partitionKey: flow.id, correlationId: flow.id, causationId: null };
    for (const text of speechesOf(flow.actions).texts) {
      this.bus.publish(makeEnvelope('tts.command.synthesize', text, fields)).catch((error: unknown) => {
        this.logger.warn({ err: error, flowId: flow.id }, 'could not speak ahead');
      });
    }
  }
}
