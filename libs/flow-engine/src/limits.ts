/** What a run may use. Each ends the run with its code. */
export interface Limits {
  /** `limit_actions`. */
  maxActionsPerRun: number;
  /** Actions begun by one input, without any wait between them; `limit_loop`. */
  maxStepsPerInput: number;
  /** `limit_stack`. */
  maxStackDepth: number;
  /** `limit_duration`. */
  maxRunDurationMs: number;
  /** Of all variables of the run as JSON; `limit_variables`. */
  maxVariablesBytes: number;
  /** Runs that may follow one another by `on_complete_flow_id`; `limit_complete`. */
  maxCompleteCount: number;
  /** Actions of one flow; refused when it is saved. */
  maxFlowActions: number;
}

export const defaultLimits: Limits = {
  maxActionsPerRun: 10_000,
  maxStepsPerInput: 200,
  maxStackDepth: 20,
  maxRunDurationMs: 4 * 60 * 60 * 1000,
  maxVariablesBytes: 64 * 1024,
  maxCompleteCount: 5,
  maxFlowActions: 1000,
};
