import type { Json } from '@voipbin/common';

/** How a flow went on the virtual clock. Times are in milliseconds since the start. */
export interface Simulation {
  endReason: string;
  durationMs: number;
  steps: { actionId: string; actionType: string; outcome: string | null; error: string | null; startMs: number }[];
  /** Line by line, for people. */
  transcript: string[];
  variables: Record<string, Json>;
  /** Where it went otherwise than expected. */
  differences: string[];
}
