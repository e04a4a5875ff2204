import type { RunStepSnapshot } from '@voipbin/contracts';

/** One executed action. */
export class StepView {
  index!: number;
  action_id!: string;
  action_type!: string;
  /** With the variables filled in. */
  option!: Record<string, unknown>;
  /** Null while the action waits. */
  outcome!: string | null;
  output!: unknown;
  error!: { code: string; message: string } | null;
  tm_start!: string;
  tm_end!: string | null;

  static of(step: RunStepSnapshot): StepView {
    return {
      index: step.index,
      action_id: step.actionId,
      action_type: step.actionType,
      option: step.option,
      outcome: step.outcome,
      output: step.output,
      error: step.error,
      tm_start: step.tmStart,
      tm_end: step.tmEnd,
    };
  }
}
