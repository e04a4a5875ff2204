import { Inject, Injectable } from '@nestjs/common';
import type { ReplacementMoment, RunSnapshot } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import type { Once } from '../domain/once.ts';
import { FindFlow, type WantedFlow } from './find-flow.ts';

/** Has the flow of a live call go on as another. */
@Injectable()
export class ReplaceFlow {
  constructor(
    @Inject(BUS) private readonly bus: Bus,
    private readonly findFlow: FindFlow,
  ) {}

  /** Rejects with `call_not_found`, `call_state_invalid` when no flow runs on it (user), or as `FindFlow` does. */
  async execute(
    { customerId, id: callId }: { customerId: string; id: string },
    flow: WantedFlow,
    when: ReplacementMoment,
    once: Once,
  ): Promise<RunSnapshot> {
    await this.bus.request('call.request.get-call', { customerId, id: callId });
    const flowId = await this.findFlow.execute(customerId, flow);
    return this.bus.request('flow.request.replace-flow', { customerId, callId, flowId, when }, once);
  }
}
