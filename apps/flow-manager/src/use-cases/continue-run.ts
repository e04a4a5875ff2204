import { Injectable } from '@nestjs/common';
import type { MessageMap } from '@voipbin/contracts';

import type { Committed } from '../domain/committed.ts';
import { RunMailboxes } from '../domain/run-mailboxes.ts';
import { AdvanceRun } from './advance-run.ts';

/** Lets a blocked run go on. One that is somewhere else by now stays there. */
@Injectable()
export class ContinueRun {
  constructor(
    private readonly mailboxes: RunMailboxes,
    private readonly advanceRun: AdvanceRun,
  ) {}

  execute({ runId, waitId, variables }: MessageMap['flow.command.continue-run']): Promise<Committed> {
    const at = new Date().toISOString();
    const input = { kind: 'continue', waitId, variables, at } as const;
    return this.mailboxes.run(runId, () =>
      this.advanceRun.execute(runId, input, { input: input.kind, causationId: null, at }),
    );
  }
}
