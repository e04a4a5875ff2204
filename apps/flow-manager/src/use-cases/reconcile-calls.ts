import { Inject, Injectable } from '@nestjs/common';
import { BUS, type Bus } from '@voipbin/messaging';

import { HotRuns } from '../domain/hot-runs.ts';
import { RunMailboxes } from '../domain/run-mailboxes.ts';
import { AdvanceRun } from './advance-run.ts';

const MOST_CALLS = 1000;

/** Asks the owner of live calls how far they are, and fetches what never arrived: a lost last event leaves no gap. */
@Injectable()
export class ReconcileCalls {
  constructor(
    @Inject(BUS) private readonly bus: Bus,
    private readonly hotRuns: HotRuns,
    private readonly mailboxes: RunMailboxes,
    private readonly advanceRun: AdvanceRun,
  ) {}

  async execute(): Promise<void> {
    const runOfCall = new Map<string, string>();
    for (const run of this.hotRuns.all()) {
      if (run.call !== null && runOfCall.size < MOST_CALLS) {
        runOfCall.set(run.call.id, run.id);
      }
    }
    if (runOfCall.size === 0) {
      return;
    }
    const lastSeqs = await this.bus.request('call.request.last-seqs', { callIds: [...runOfCall.keys()] });
    for (const [callId, lastSeq] of Object.entries(lastSeqs)) {
      const runId = runOfCall.get(callId);
      if (runId !== undefined) {
        await this.mailboxes.run(runId, () => this.catchUp(runId, callId, lastSeq));
      }
    }
  }

  private async catchUp(runId: string, callId: string, lastSeq: number): Promise<void> {
    const run = await this.hotRuns.get(runId);
    const taken = run?.inSeq[callId] ?? 0;
    if (run === null || taken >= lastSeq) {
      return;
    }
    for (const message of await this.bus.request('call.request.events-since', { callId, afterSeq: taken })) {
      const at = new Date().toISOString();
      const cause = { input: message.type, causationId: message.id, at };
      await this.advanceRun.execute(runId, { kind: 'message', message, at }, cause);
    }
  }
}
