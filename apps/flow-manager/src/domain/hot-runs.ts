import { Inject, Injectable } from '@nestjs/common';
import type { Run } from '@voipbin/flow-engine';

import { RUN_STORE, type RunStore } from '../ports/run-store.ts';

/**
 * The live runs that this process is working on, as they were last committed. Only a cache: a writer that lost the
 * race for a step drops its copy and reads again.
 */
@Injectable()
export class HotRuns {
  private readonly runs = new Map<string, Run>();

  constructor(@Inject(RUN_STORE) private readonly store: RunStore) {}

  /** The run as last committed; null when there is none. */
  async get(runId: string): Promise<Run | null> {
    return this.runs.get(runId) ?? (await this.store.load(runId));
  }

  has(runId: string): boolean {
    return this.runs.has(runId);
  }

  /** Keeps a committed run while something may still happen to it. */
  keep(run: Run): void {
    if (run.status === 'ended' && run.openCommands.length === 0) {
      this.runs.delete(run.id);
    } else {
      this.runs.set(run.id, run);
    }
  }

  drop(runId: string): void {
    this.runs.delete(runId);
  }

  all(): Iterable<Run> {
    return this.runs.values();
  }
}
