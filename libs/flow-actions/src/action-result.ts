import type { Json, JsonObject } from '@voipbin/common';
import type { EventKey, FlowRef, HangupReason } from '@voipbin/contracts';

import type { ActionCommand } from './action-command.ts';
import type { Digits } from './digits.ts';

/** What every result may bring along. */
export interface ActionEffects {
  commands?: ActionCommand[];
  /** Variables whose names begin so are forgotten first. */
  clears?: string;
  /** Variables to set, by their full names. */
  variables?: Record<string, Json>;
  digits?: Digits;
  memory?: Json;
}

/** What an action wants to happen next. `O` is the union of its outcomes. */
export type ActionResult<O extends string = string> = ActionEffects &
  (
    | { kind: 'done'; outcome: O; output?: JsonObject }
    | { kind: 'fail'; code: string; message: string }
    /** Come back with one of these messages or, after `timeoutMs`, with `timer`; with `continued` when somebody lets the run go on who may. */
    | { kind: 'wait'; for: EventKey[]; timeoutMs: number; mayBeContinued?: true }
    /** Run the actions of this flow, which the event that was just given named, then come back with `returned`. */
    | { kind: 'push'; flow: FlowRef }
    /** Go on at another action, unless the flow's author named one for the outcome. */
    | { kind: 'jump'; outcome: O; target: string; output?: JsonObject }
    /** The flow is over; its call, if any, is hung up. */
    | { kind: 'end'; outcome: O; reason: HangupReason }
  );
