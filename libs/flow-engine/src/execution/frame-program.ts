import type { JsonObject } from '@voipbin/common';
import type { FlowRef } from '@voipbin/contracts';

import type { CompiledAction, Program } from '../program/compile-program.ts';
import type { CurrentAction, Frame } from '../run.ts';
import type { Draft } from './draft.ts';

/** The compiled actions of a flow; that they are not at hand is a bug of whoever takes the step. */
export function programOf({ programs }: Draft, flow: FlowRef): Program {
  const program = programs(flow);
  if (!program) {
    throw new Error(`Version ${flow.version} of flow ${flow.id} is not at hand.`);
  }
  return program;
}

/** The action that a frame is at, as its list has it. */
export function currentOf({ programs }: Draft, { flow, current }: Frame): CompiledAction | undefined {
  return current ? programs(flow)?.byId.get(current.id) : undefined;
}

/** The filled-in options of the action that a frame is at. */
export function optionOf(draft: Draft, frame: Frame): JsonObject {
  return frame.current?.option ?? currentOf(draft, frame)?.constant?.option ?? {};
}

/** The same, as an instance of their class. */
export function optionsOf({ definition, constant }: CompiledAction, { option }: CurrentAction): object {
  const Options = definition?.options ?? Object;
  return (option ? null : constant?.value) ?? Object.assign(new Options(), option);
}
