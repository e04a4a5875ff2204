import { Inject, Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { Problem } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

/** Whether the flow that a number shall have is one of the customer's. */
@Injectable()
export class CheckCallFlow {
  constructor(@Inject(BUS) private readonly bus: Bus) {}

  async execute(customerId: string, callFlowId: string | null | undefined): Promise<Problem[]> {
    if (callFlowId == null) return [];
    try {
      await this.bus.request('flow.request.get-flow', { customerId, id: callFlowId });
      return [];
    } catch (error) {
      if (!(error instanceof VoiceError) || error.code !== 'flow_not_found') throw error;
      const message = `There is no flow ${callFlowId}.`;
      return [{ pointer: '/call_flow_id', code: 'flow_not_found', message, severity: 'error' }];
    }
  }
}
