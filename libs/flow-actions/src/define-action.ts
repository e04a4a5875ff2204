import type { Speech } from '@voipbin/contracts';

import type { ActionCommand } from './action-command.ts';
import type { ActionContext } from './action-context.ts';
import type { ActionEvent } from './action-event.ts';
import type { ActionResult } from './action-result.ts';

/** Where an action may lead by its own options. */
export interface Leads {
  /** `path` is the option that names the action, as a JSON pointer into the options. */
  targets: { path: string; id: string }[];
  /** Whether the next action in the list may follow. */
  fallsThrough: boolean;
}

/** Texts and media that an action names in its options, so that they can be checked and prepared when a flow is saved. */
export interface MediaUse {
  speech?: Speech;
  /** Names of our own media; `path` as in `Leads`. */
  library?: { path: string; name: string }[];
}

/**
 * One kind of action: everything there is to know about it. Its functions are pure.
 * Besides its outcomes every action may end with `failed`, and with `hangup` when the call ends under it.
 */
export interface ActionDefinition<
  T extends string = string,
  Options extends object = object,
  O extends string = string,
> {
  type: T;
  version: number;
  summary: string;
  /** class-validator class; its initialisers are the defaults. */
  options: new () => Options;
  /**
   * Makes it a media action, which needs a live call and whose failure does not end the flow:
   * `media` is content with early media, before `answered` the engine answers an incoming call.
   */
  needs?: 'media' | 'answered';
  outcomes: readonly O[];
  /** Options that hold names of variables or ids of actions: they are taken as written, no variables are filled in. */
  verbatim?: readonly string[];
  start(context: ActionContext, options: Options): ActionResult<NoInfer<O>>;
  /** Present where the action can wait. */
  resume?(context: ActionContext, options: Options, event: ActionEvent): ActionResult<NoInfer<O>>;
  /** What takes back that it has begun, when it is cut short; absent where nothing has to be. */
  cut?(context: ActionContext, options: Options): ActionCommand[];
  /** Absent: the next action in the list follows. */
  leadsTo?(options: Options): Leads;
  mediaUse?(options: Options): MediaUse;
  /** Flows of the same customer that an action leads into; `path` as in `Leads`. */
  flowsUsed?(options: Options): { path: string; id: string }[];
  /** Actions that are another flow's, to be checked with this one; `path` as in `Leads`. */
  actionsWithin?(options: Options): { path: string; actions: unknown }[];
  /** What webhook-manager must have been given for this action to work. */
  needsSender?: 'email' | 'message';
  /** Variables that it sets beside `voipbin.step.*`, by their full names; `*` at the end of one stands for whatever follows. */
  sets?(options: Options): string[];
}

/** Ties the parts of an action together; an outcome that is not declared does not compile. */
export function defineAction<const T extends string, Options extends object, const O extends string>(
  definition: ActionDefinition<T, Options, O>,
): ActionDefinition<T, Options, O> {
  return definition;
}
