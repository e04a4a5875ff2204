import { Injectable } from '@nestjs/common';
import type { MessageMap } from '@voipbin/contracts';

import type { Committed } from '../domain/committed.ts';
import { RunMailboxes } from '../domain/run-mailboxes.ts';
import { AdvanceRun } from './advance-run.ts';

/** Lets a run go on with another flow. One that is over stays as it ended. */
@Injectable()
export class ReplaceRun {
  constructor(
    private readonly mailboxes: RunMailboxes,
    private readonly advanceRun: AdvanceRun,
  ) {}

  /** @param id of the order: one that comes again changes nothing */
  execute(id: string, { runId, flow, when }: MessageMap['flow.command.replace-run']): Promise<Committed> {
    const at = new Date().toISOString();
    const input = { kind: 'replace', id, flow, when, at } as const;
    return this.mailboxes.run(runId, () =>
      this.advanceRun.execute(runId, input, { input: input.kind, causationId: null, at }),
    );
  }
}
