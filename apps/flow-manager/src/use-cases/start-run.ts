import { Injectable } from '@nestjs/common';
import { derivedId } from '@voipbin/common';
import type { StepResult } from '@voipbin/flow-engine';

import { CommandSender } from '../domain/command-sender.ts';
import type { Committed } from '../domain/committed.ts';
import { FirstStep, type FlowStart } from '../domain/first-step.ts';
import { NewestFlows } from '../domain/newest-flows.ts';
import { type StepCause, StepCommitter } from '../domain/step-committer.ts';
import { unwatched } from '../domain/unwatched.ts';

/** Makes a run of the newest version of a flow and takes its first step. */
@Injectable()
export class StartRun {
  constructor(
    private readonly newestFlows: NewestFlows,
    private readonly firstStep: FirstStep,
    private readonly committer: StepCommitter,
    private readonly sender: CommandSender,
  ) {}

  /**
   * What a run that exists already asked for may not have left, so it is asked again.
   * @throws VoiceError `flow_not_found` when the customer has no such flow.
   */
  async execute(start: FlowStart, cause: StepCause): Promise<Committed> {
    const result = await this.firstStep.of(start, cause.at);
    // Without a call that is live, a run may be over with its first step.
    const child = await this.afterCompletion(result, cause);
    const committed = (await this.committer.commit(0, result, cause)) ?? (await this.sender.repeatAll(start.id));
    return child ? { published: unwatched(Promise.all([committed.published, child.published])) } : committed;
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
