import { VoiceError } from '@voipbin/common';
import type { Run } from '@voipbin/flow-engine';

import type { RunStore, StepRecord } from '../ports/run-store.ts';

/** Runs in memory. A commit whose answer shall be lost is done, and fails all the same. */
export class ForgetfulRunStore implements RunStore {
  losesAnswers = 0;
  private readonly runs = new Map<string, Run>();

  commit({ previousVersion, result: { run } }: StepRecord): Promise<boolean> {
    const isWritten = (this.runs.get(run.id)?.version ?? 0) === previousVersion;
    if (isWritten) {
      this.runs.set(run.id, run);
    }
    if (this.losesAnswers > 0) {
      this.losesAnswers -= 1;
      return Promise.reject(new VoiceError('database_unavailable', 'The connection is lost.', { kind: 'operational' }));
    }
    return Promise.resolve(isWritten);
  }

  load(runId: string): Promise<Run | null> {
    return Promise.resolve(this.runs.get(runId) ?? null);
  }

  readonly findUnsettled = (): Promise<[]> => Promise.resolve([]);
  readonly findLive = (): Promise<null> => Promise.resolve(null);
  readonly find = (): Promise<null> => Promise.resolve(null);
  readonly list = (): Promise<{ items: []; nextCursor: null }> => Promise.resolve({ items: [], nextCursor: null });
  readonly steps = (): Promise<[]> => Promise.resolve([]);
}
