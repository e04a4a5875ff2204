import type { Json } from '@voipbin/common';

import type { ActionCommandKey } from './action-command.ts';
import type { Digits } from './digits.ts';

/** What an action may know. It is a snapshot: nothing here changes while the action looks at it. */
export interface ActionContext {
  /** The moment of the input that is being worked on, in milliseconds since the Unix epoch. */
  readonly nowMs: number;
  /** When this action began. */
  readonly startedAtMs: number;
  /** Whether the run has a call that is not over. */
  readonly hasLiveCall: boolean;
  readonly digits: Digits;
  /** The commands of this action that are not answered yet, oldest first. */
  readonly openCommands: readonly { id: string; key: ActionCommandKey }[];
  /** What this action last left in `memory`, in this run; it outlives a wait and a loop. */
  readonly memory: Json | undefined;
  /** A variable by its bare name; undefined when nothing set it. */
  variable(name: string): Json | undefined;
}
