import { Inject, Injectable } from '@nestjs/common';
import { derivedId, VoiceError } from '@voipbin/common';
import { type Limits, type RunStart, startRun, type StepResult } from '@voipbin/flow-engine';

import { LIMITS } from '../domain/limits.token.ts';
import { CommandSender } from '../domain/command-sender.ts';
import type { Committed } from '../domain/committed.ts';
import { NewestFlows } from '../domain/newest-flows.ts';
import { Programs } from '../domain/programs.ts';
import { type StepCause, StepCommitter } from '../domain/step-committer.ts';

/** A run's beginning, but for the flow's version, which is the newest. */
export type FlowStart = Omit<RunStart, 'flow' | 'at'> & { flowId: string };

/** Makes a run of the newest version of a flow and takes its first step. */
@Injectable()
export class StartRun {
  constructor(
    private readonly newestFlows: NewestFlows,
    private readonly programs: Programs,
    private readonly committer: StepCommitter,
    private readonly sender: CommandSender,
    @Inject(LIMITS) private readonly limits: Limits,
  ) {}

  /**
   * What a run that exists already asked for may not have left, so it is asked again.
   * @throws VoiceError `flow_not_found` when the customer has no such flow.
   */
  async execute({ flowId, ...start }: FlowStart, cause: StepCause): Promise<Committed> {
    const flow = await this.newestFlows.get(flowId);
    if (flow === null || flow.customerId !== start.customerId) {
      throw new VoiceError('flow_not_found', `There is no flow ${flowId}.`, { kind: 'user' });
    }
    const program = await this.programs.of(flow.id, flow.version);
    const { id, version, onCompleteFlowId } = flow;
    const result = startRun({ ...start, flow: { id, version, onCompleteFlowId }, at: cause.at }, program, this.limits);
    return (await this.committer.commit(0, result, cause)) ?? this.sender.repeatAll(start.id);
  }

  /** Starts the flow that follows a completed run. A flow that is gone is no reason to hold up the end. */
  async afterCompletion({ run, onComplete }: StepResult, cause: StepCause): Promise<Committed | null> {
    if (onComplete === undefined || (await this.newestFlows.get(onComplete.flowId)) === null) {
      return null;
    }
    const { customerId, call, completeCount } = run;
    const seq = call === null ? undefined : run.inSeq[call.id];
    return this.execute(
      {
        id: derivedId('on-complete', run.id),
        customerId,
        flowId: onComplete.flowId,
        call,
        parentRun: run,
        completeCount: completeCount + 1,
        ...(seq !== undefined && { seq }),
      },
      cause,
    );
  }
}
