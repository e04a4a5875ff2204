import { Injectable } from '@nestjs/common';

import { RunMailboxes } from '../domain/run-mailboxes.ts';
import type { Committed } from '../domain/committed.ts';
import { AdvanceRun } from './advance-run.ts';

/** Ends a run and its call before its flow does. A run that is over stays as it ended. */
@Injectable()
export class StopRun {
  constructor(
    private readonly mailboxes: RunMailboxes,
    private readonly advanceRun: AdvanceRun,
  ) {}

  /** @param code the end reason; `stopped` where it is left out */
  execute(runId: string, code?: string): Promise<Committed> {
    const at = new Date().toISOString();
    const input = { kind: 'stop', at, ...(code !== undefined && { code }) } as const;
    return this.mailboxes.run(runId, () =>
      this.advanceRun.execute(runId, input, { input: input.kind, causationId: null, at }),
    );
  }
}
