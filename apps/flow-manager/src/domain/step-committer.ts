import { Inject, Injectable } from '@nestjs/common';
import type { Run, StepResult } from '@voipbin/flow-engine';

import { RUN_STORE, type RunStore } from '../ports/run-store.ts';
import { CommandSender } from './command-sender.ts';
import { type Committed, nothing } from './committed.ts';
import { HotRuns } from './hot-runs.ts';
import { RunTimers } from './run-timers.ts';

/** Why a step was taken: what to write beside it, and what its commands follow from. */
export interface StepCause {
  /** Message key, or the engine input's kind. */
  input: string;
  causationId: string | null;
  /** ISO 8601 */
  at: string;
}

/** Writes a step, then lets its effects out: in this order, always. */
@Injectable()
export class StepCommitter {
  constructor(
    @Inject(RUN_STORE) private readonly store: RunStore,
    private readonly hotRuns: HotRuns,
    private readonly timers: RunTimers,
    private readonly sender: CommandSender,
  ) {}

  /**
   * @param previousVersion the version that the step was computed from; 0 for the step that makes the run
   * @returns null when the step had been taken before, by whomever: the caller's copy of the run is stale.
   */
  async commit(previousVersion: number, result: StepResult, cause: StepCause): Promise<Committed | null> {
    const { run } = result;
    // A write that fails may be done all the same, so nobody knows the run until it is read again.
    this.hotRuns.drop(run.id);
    const written = await this.store.commit({ previousVersion, result, input: cause.input, occurredAt: cause.at });
    if (!written) {
      return null;
    }
    this.hotRuns.keep(run);
    this.timers.arm(run);
    return { published: this.sender.send(run, result.commands, cause.causationId) };
  }

  /**
   * For an input that changes nothing. When this process has just read the run, the input was taken before, and what it asked for
   * may never have left.
   */
  unchanged(run: Run): Committed {
    return this.hotRuns.has(run.id) ? nothing : this.sender.repeat(run, run.openCommands);
  }
}
