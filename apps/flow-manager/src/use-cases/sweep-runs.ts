import { Inject, Injectable } from '@nestjs/common';
import { BUS, type Bus, makeEnvelope } from '@voipbin/messaging';

import { RUN_STORE, type RunStore } from '../ports/run-store.ts';

const BATCH = 500;

/** Wakes the runs that somebody must look at, wherever their partition is handled now. */
@Injectable()
export class SweepRuns {
  constructor(
    @Inject(RUN_STORE) private readonly store: RunStore,
    @Inject(BUS) private readonly bus: Bus,
  ) {}

  /** @param which `all` after a start, when timers are gone; `overdue` is the net below the timers. */
  async execute(which: 'all' | 'overdue'): Promise<void> {
    const runs = await this.store.findUnsettled(which, which === 'all' ? undefined : BATCH);
    await Promise.all(runs.map((run) => this.wake(run.runId, run.partitionKey, run.customerId)));
  }

  private wake(runId: string, partitionKey: string, customerId: string): Promise<void> {
    return this.bus.publish(
      makeEnvelope(
        'flow.command.wake-run',
        { runId },
        { customerId, partitionKey, runId, correlationId: partitionKey, causationId: null },
      ),
    );
  }
}
