import { Inject, Injectable } from '@nestjs/common';
import { type EngineInput, flowsOf, type Limits, type Run, step } from '@voipbin/flow-engine';

import { type Committed, nothing } from '../domain/committed.ts';
import { HotRuns } from '../domain/hot-runs.ts';
import { LIMITS } from '../domain/limits.token.ts';
import { Programs } from '../domain/programs.ts';
import { type StepCause, StepCommitter } from '../domain/step-committer.ts';
import { unwatched } from '../domain/unwatched.ts';
import { StartRun } from './start-run.ts';

/** Gives a run one input: engine step, commit, commands. To be called inside the run's mailbox. */
@Injectable()
export class AdvanceRun {
  constructor(
    private readonly hotRuns: HotRuns,
    private readonly programs: Programs,
    private readonly committer: StepCommitter,
    private readonly startRun: StartRun,
    @Inject(LIMITS) private readonly limits: Limits,
  ) {}

  /** Nothing happens where there is no such run. */
  async execute(runId: string, input: EngineInput, cause: StepCause): Promise<Committed> {
    for (;;) {
      const run = await this.hotRuns.get(runId);
      const committed = run === null ? nothing : await this.take(run, input, cause);
      if (committed !== null) {
        return committed;
      }
    }
  }

  private async take(run: Run, input: EngineInput, cause: StepCause): Promise<Committed | null> {
    const programs = await this.programs.lookup(flowsOf(run, input));
    const result = step(run, input, programs, this.limits);
    if (result.run === run) {
      return this.committer.unchanged(run);
    }
    // The child's id follows from the parent's, so it is started before the end is written and never twice.
    const child = await this.startRun.afterCompletion(result, cause);
    const committed = await this.committer.commit(run.version, result, cause);
    return committed && child
      ? { published: unwatched(Promise.all([committed.published, child.published])) }
      : committed;
  }
}
