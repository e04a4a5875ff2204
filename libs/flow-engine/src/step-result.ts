import type { JsonObject } from '@voipbin/common';
import type { CommandKey } from '@voipbin/contracts';

import type { Run } from './run.ts';

export interface IssuedCommand {
  /** `<run id>-<run version>.<n>`. */
  id: string;
  key: CommandKey;
  payload: object;
}

/** A line of the step log. An action that waits appears with outcome null, and again with the same index when it is done. */
export interface RunStepLog {
  index: number;
  actionId: string;
  actionType: string;
  /** Options with their variables filled in. */
  option: JsonObject;
  outcome: string | null;
  output: JsonObject | null;
  error: { code: string; message: string } | null;
  tmStart: string;
  tmEnd: string | null;
}

/** What a step means to those who follow a run from outside. */
export interface RunNews {
  /** `updated`: the run is at another action. */
  type: 'created' | 'updated' | 'ended';
  /** Where the run is then. */
  currentAction: { id: string; type: string } | null;
  /** Null but for `ended`. */
  endReason: string | null;
}

export interface StepResult {
  /** The very run that was given when the input changed nothing: then there is nothing to store. */
  run: Run;
  commands: IssuedCommand[];
  log: RunStepLog[];
  /** In order; mostly none or one. Over all steps of a run exactly one `created`, first, and at most one `ended`, last. */
  news: RunNews[];
  /** Set once, when run and call are over and a flow shall follow. */
  onComplete?: { flowId: string };
}
