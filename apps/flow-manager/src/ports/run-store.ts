import type { Page, RunSnapshot, RunStepSnapshot } from '@voipbin/contracts';
import type { Run, StepResult } from '@voipbin/flow-engine';

export const RUN_STORE = Symbol('RunStore');

/** A step to be written. */
export interface StepRecord {
  /** 0 for the step that makes the run. */
  previousVersion: number;
  result: StepResult;
  input: string;
  occurredAt: string;
}

/** A run that has not ended, or whose last commands nobody answered yet. */
export interface UnsettledRun {
  runId: string;
  partitionKey: string;
  customerId: string;
}

/** Where runs and their steps are kept. */
export interface RunStore {
  /**
   * Writes the run and its step in one transaction.
   * @returns false when the run is not at `previousVersion` any more (or exists already): nothing was written.
   */
  commit(step: StepRecord): Promise<boolean>;
  load(runId: string): Promise<Run | null>;
  /** Runs that somebody must look at: `all` of the unsettled ones, or only those whose deadline has passed. */
  findUnsettled(which: 'all' | 'overdue', limit?: number): Promise<UnsettledRun[]>;
  /** The run of a call that is not over, if one is running. */
  findLive(customerId: string, callId: string): Promise<Run | null>;
  find(customerId: string, runId: string): Promise<RunSnapshot | null>;
  list(customerId: string, pageSize: number, cursor?: string, status?: 'running' | 'ended'): Promise<Page<RunSnapshot>>;
  steps(runId: string): Promise<RunStepSnapshot[]>;
}
