import type { Simulation } from '@voipbin/contracts';

/** An action of a simulated run. */
export class SimulatedStepView {
  action_id!: string;
  action_type!: string;
  outcome!: string | null;
  /** The code of what went wrong. */
  error!: string | null;
  /** Milliseconds since the start of the run. */
  start!: number;
}

/** How a flow went on a virtual clock. */
export class SimulationView {
  end_reason!: string;
  /** Milliseconds on that clock. */
  duration!: number;
  steps!: SimulatedStepView[];
  /** What happened, line by line. */
  transcript!: string[];
  /** All variables in the end. */
  variables!: Record<string, unknown>;
  /** Where it went otherwise than expected; empty = as expected. */
  differences!: string[];

  static of({ endReason, durationMs, steps, transcript, variables, differences }: Simulation): SimulationView {
    return {
      end_reason: endReason,
      duration: durationMs,
      steps: steps.map(({ actionId, actionType, outcome, error, startMs }) => ({
        action_id: actionId,
        action_type: actionType,
        outcome,
        error,
        start: startMs,
      })),
      transcript,
      variables,
      differences,
    };
  }
}
