import type { Run } from './run.ts';

/** What the envelopes of a run's messages say about it. */
export interface RunContext {
  runId: string;
  customerId: string;
  flowId: string;
  flowVersion: number;
  partitionKey: string;
  callId?: string;
  asteriskId?: string;
}

export function contextOf(run: Run): RunContext {
  return {
    runId: run.id,
    customerId: run.customerId,
    flowId: run.flowId,
    flowVersion: run.flowVersion,
    partitionKey: run.partitionKey,
    ...(run.call && { callId: run.call.id, asteriskId: run.call.asteriskId }),
  };
}
