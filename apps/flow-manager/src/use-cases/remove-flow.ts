import { Inject, Injectable } from '@nestjs/common';
import type { FlowSnapshot } from '@voipbin/contracts';
import { afterCommit } from '@voipbin/database';

import { NewestFlows } from '../domain/newest-flows.ts';
import { FLOW_STORE, type FlowStore } from '../ports/flow-store.ts';
import { found } from './found.ts';

/** Takes a flow out of use. Live runs go on with the version they began with. */
@Injectable()
export class RemoveFlow {
  constructor(
    @Inject(FLOW_STORE) private readonly flows: FlowStore,
    private readonly newestFlows: NewestFlows,
  ) {}

  /** @throws VoiceError `flow_not_found` */
  async execute(customerId: string, id: string): Promise<FlowSnapshot> {
    const flow = found('flow', id, await this.flows.remove(customerId, id));
    afterCommit(() => {
      this.newestFlows.forget(id);
    });
    return flow;
  }
}
