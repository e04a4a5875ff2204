import { Inject, Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import { type Limits, type RunStart, startRun, type StepResult } from '@voipbin/flow-engine';

import { LIMITS } from './limits.token.ts';
import { NewestFlows } from './newest-flows.ts';
import { Programs } from './programs.ts';

/** A run's beginning, but for the flow's version, which is the newest. */
export type FlowStart = Omit<RunStart, 'flow' | 'at'> & { flowId: string };

/** What a run of the newest version of a flow begins with. */
@Injectable()
export class FirstStep {
  constructor(
    private readonly newestFlows: NewestFlows,
    private readonly programs: Programs,
    @Inject(LIMITS) private readonly limits: Limits,
  ) {}

  /** @throws VoiceError `flow_not_found` when the customer has no such flow. */
  async of({ flowId, ...start }: FlowStart, at: string): Promise<StepResult> {
    const flow = await this.newestFlows.get(flowId);
    if (flow === null || flow.customerId !== start.customerId) {
      throw new VoiceError('flow_not_found', `There is no flow ${flowId}.`, { kind: 'user' });
    }
    const program = await this.programs.of(flow.id, flow.version);
    const { id, version, onCompleteFlowId } = flow;
    return startRun({ ...start, flow: { id, version, onCompleteFlowId }, at }, () => program, this.limits);
  }
}
