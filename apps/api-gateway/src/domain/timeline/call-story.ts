import type { CallSnapshot, RunSnapshot, RunStepSnapshot, StoredCallEvent, ToldAttempt } from '@voipbin/contracts';

/** All that is known of a call. */
export interface CallStory {
  call: CallSnapshot;
  /** Oldest first. */
  events: StoredCallEvent[];
  /** The run of its flow; null when there was none. */
  run: RunSnapshot | null;
  /** The actions of the run, in their order. */
  steps: RunStepSnapshot[];
  /** To tell the customer's webhooks of the call and its run. */
  attempts: ToldAttempt[];
}
