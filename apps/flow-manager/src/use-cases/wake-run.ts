import { Injectable } from '@nestjs/common';
import type { OpenCommand, Run } from '@voipbin/flow-engine';

import { HotRuns } from '../domain/hot-runs.ts';
import { MOST_SENDINGS, RESEND_AFTER_MS } from '../domain/resend-policy.ts';
import { RunTimers } from '../domain/run-timers.ts';
import { type Committed, nothing, StepCommitter } from '../domain/step-committer.ts';
import { UnsentCommands } from '../domain/unsent-commands.ts';
import { AdvanceRun } from './advance-run.ts';

/** Looks at a run: fires a passed deadline, repeats what nobody answered. To be called inside the run's mailbox. */
@Injectable()
export class WakeRun {
  constructor(
    private readonly hotRuns: HotRuns,
    private readonly timers: RunTimers,
    private readonly committer: StepCommitter,
    private readonly unsent: UnsentCommands,
    private readonly advanceRun: AdvanceRun,
  ) {}

  async execute(runId: string): Promise<void> {
    const isHot = this.hotRuns.has(runId);
    const run = await this.hotRuns.get(runId);
    const at = new Date().toISOString();
    if (run?.wait?.deadlineAt && run.wait.deadlineAt <= at) {
      const input = { kind: 'timer', waitId: run.wait.id, at } as const;
      await this.advanceRun.execute(runId, input, { input: input.kind, causationId: null, at });
    } else if (run !== null) {
      await (isHot ? this.repeatOverdue(run, at) : this.repeatAll(runId));
    }
  }

  /** Sends every open command of a run again: after a crash nobody knows which of them left. */
  async repeatAll(runId: string): Promise<Committed> {
    const run = await this.hotRuns.get(runId);
    return run === null ? nothing : this.repeat(run, run.openCommands, new Date().toISOString());
  }

  private async repeatOverdue(run: Run, at: string): Promise<void> {
    const sentBefore = new Date(Date.parse(at) - RESEND_AFTER_MS).toISOString();
    const overdue = run.openCommands.filter(
      ({ id, sentAt, accepted }) => this.unsent.has(id) || (sentAt <= sentBefore && !accepted),
    );
    const lost = overdue.find(({ id, tries }) => tries >= MOST_SENDINGS && !this.unsent.has(id));
    if (lost === undefined) {
      this.repeat(run, overdue, at);
      return;
    }
    const input = { kind: 'command-expired', commandId: lost.id, at } as const;
    await this.advanceRun.execute(run.id, input, { input: input.kind, causationId: lost.id, at });
  }

  /** The tries are counted in memory only: a process that starts anew has the right to try anew. */
  private repeat(run: Run, commands: OpenCommand[], at: string): Committed {
    const openCommands = run.openCommands.map((command) =>
      commands.includes(command)
        ? { ...command, sentAt: at, tries: command.tries + (this.unsent.has(command.id) ? 0 : 1) }
        : command,
    );
    const repeated: Run = { ...run, openCommands };
    this.hotRuns.keep(repeated);
    this.timers.arm(repeated);
    return { published: this.committer.publish(repeated, commands, null) };
  }
}
