/** One executed action of a run. */
export interface RunStepSnapshot {
  /** Position in the run, from 1. */
  index: number;
  actionId: string;
  actionType: string;
  /** Options with their variables filled in. */
  option: Record<string, unknown>;
  /** Null while the action waits. */
  outcome: string | null;
  output: unknown;
  error: { code: string; message: string } | null;
  tmStart: string;
  tmEnd: string | null;
}
