import type { JsonObject } from '@voipbin/common';

import { type CompiledAction, compileProgram, type Program } from '../program/compile-program.ts';
import type { Frame } from '../run.ts';
import type { Draft } from './draft.ts';

const pushed = new WeakMap<object, Program>();

/** The actions of a frame, compiled. */
export function programOf({ program }: Draft, { actions }: Frame): Program {
  if (actions === null) {
    return program;
  }
  const compiled = pushed.get(actions) ?? compileProgram(actions);
  pushed.set(actions, compiled);
  return compiled;
}

/** The action that a frame is at, as its list has it. */
export function currentOf(draft: Draft, frame: Frame): CompiledAction | undefined {
  return frame.current ? programOf(draft, frame).byId.get(frame.current.id) : undefined;
}

/** The filled-in options of the action that a frame is at. */
export function optionOf(draft: Draft, frame: Frame): JsonObject {
  return frame.current?.option ?? currentOf(draft, frame)?.constant?.option ?? {};
}
