import { Inject, Injectable } from '@nestjs/common';
import { derivedId, newId } from '@voipbin/common';
import type { RunSnapshot } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import type { Once } from '../domain/once.ts';
import { FindFlow, type WantedFlow } from './find-flow.ts';

export interface WantedActiveflow {
  customerId: string;
  flow: WantedFlow;
  variables: Record<string, string>;
}

/** Has a flow run without a call. */
@Injectable()
export class StartActiveflow {
  constructor(
    @Inject(BUS) private readonly bus: Bus,
    private readonly findFlow: FindFlow,
  ) {}

  async execute({ customerId, flow, variables }: WantedActiveflow, once: Once): Promise<RunSnapshot> {
    const flowId = await this.findFlow.execute(customerId, flow);
    const { key, fingerprint } = once.idempotency ?? {};
    // A run cannot be made in the transaction that notes the key: its id tells that it is there.
    const runId = key && fingerprint ? derivedId('started-run', customerId, key, fingerprint) : newId();
    return this.bus.request('flow.request.start-run', { customerId, runId, flowId, variables }, once);
  }
}
