import { createHash } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import { derivedId } from '@voipbin/common';
import type { FlowSnapshot, KeepActions as Wanted } from '@voipbin/contracts';

import { FLOW_STORE, type FlowStore } from '../ports/flow-store.ts';
import { CheckFlow } from './check-flow.ts';

/** A flow for actions that came with an order. The same actions give the same flow, so that orders that come again and again leave one. */
@Injectable()
export class KeepActions {
  constructor(
    @Inject(FLOW_STORE) private readonly flows: FlowStore,
    private readonly checkFlow: CheckFlow,
  ) {}

  /** @throws VoiceError `invalid_flow` with all problems. */
  async execute({ customerId, actions }: Wanted): Promise<FlowSnapshot> {
    const content = createHash('sha256').update(JSON.stringify(actions)).digest('hex');
    const id = derivedId('kept-flow', customerId, content);
    const kept = await this.flows.find(customerId, id);
    if (kept !== null) {
      await this.flows.use(id);
      return kept;
    }
    const { draft } = await this.checkFlow.execute({ customerId, name: '', detail: '', actions });
    return this.flows.keep(id, draft);
  }
}
