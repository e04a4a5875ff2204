import type { CallSummary, SummarizeCalls } from '@voipbin/contracts';

/** Counts calls. */
export abstract class CallTotalsReader {
  /** The groups in their order, `maxGroups` at most. */
  abstract summarize(query: SummarizeCalls, maxGroups: number): Promise<CallSummary>;
}
