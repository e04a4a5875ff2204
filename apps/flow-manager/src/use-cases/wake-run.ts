import { Injectable } from '@nestjs/common';
import type { Run } from '@voipbin/flow-engine';

import { CommandSender } from '../domain/command-sender.ts';
import { HotRuns } from '../domain/hot-runs.ts';
import { MOST_SENDINGS, RESEND_AFTER_MS } from '../domain/resend-policy.ts';
import { UnsentCommands } from '../domain/unsent-commands.ts';
import { AdvanceRun } from './advance-run.ts';

/**
 * Looks at a run: fires a passed deadline, repeats what nobody answered; of a run that this process does not know yet, everything
 * that is open. To be called inside the run's mailbox.
 */
@Injectable()
export class WakeRun {
  constructor(
    private readonly hotRuns: HotRuns,
    private readonly sender: CommandSender,
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
      await (isHot ? this.repeatOverdue(run, at) : this.sender.repeat(run, run.openCommands));
    }
  }

  private async repeatOverdue(run: Run, at: string): Promise<void> {
    const sentBefore = new Date(Date.parse(at) - RESEND_AFTER_MS).toISOString();
    const overdue = run.openCommands.filter(
      ({ id, sentAt, accepted }) => this.unsent.has(id) || (sentAt <= sentBefore && !accepted),
    );
    const lost = overdue.find(({ id, tries }) => tries >= MOST_SENDINGS && !this.unsent.has(id));
    if (lost === undefined) {
      this.sender.repeat(run, overdue);
      return;
    }
    const input = { kind: 'command-expired', commandId: lost.id, at } as const;
    await this.advanceRun.execute(run.id, input, { input: input.kind, causationId: lost.id, at });
  }
}
