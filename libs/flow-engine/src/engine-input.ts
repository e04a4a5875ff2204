import type { Envelope, FlowRef, ReplacementMoment } from '@voipbin/contracts';

/** What moves a run on. Times are ISO 8601; the engine has no other clock. */
export type EngineInput =
  /** An event of the run's call or an answer to one of its commands. `at` is when it was taken, else when it occurred. */
  | { kind: 'message'; message: Envelope; at?: string }
  /** The deadline of a wait has passed; ignored when the run waits for something else by now. */
  | { kind: 'timer'; waitId: string; at: string }
  /** A command was sent as often as allowed without an answer. */
  | { kind: 'command-expired'; commandId: string; at: string }
  /** Let a run that is blocked by this wait go on, with these variables; ignored when it is somewhere else by now. */
  | { kind: 'continue'; waitId: string; variables: Record<string, string>; at: string }
  /** Go on with another flow: `now`, which cuts the action under way short, or `after` it. The same `id` again changes nothing. */
  | { kind: 'replace'; id: string; flow: FlowRef; when: ReplacementMoment; at: string }
  /** End the run and its call; `code` becomes the end reason instead of `stopped`. */
  | { kind: 'stop'; at: string; code?: string };
