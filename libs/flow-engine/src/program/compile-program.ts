import type { JsonObject } from '@voipbin/common';
import type { FlowAction } from '@voipbin/contracts';
import { type ActionDefinition, actionRegistry, hasReference } from '@voipbin/flow-actions';

import { type ResolvedOption, resolveOption } from './resolved-option.ts';
import { withIds } from './with-ids.ts';

/** An action with all that can be known about it before any run. */
export interface CompiledAction {
  id: string;
  type: string;
  index: number;
  nextId: string | undefined;
  on: Readonly<Record<string, string>>;
  /** How long it may take; absent = as long as it wants. */
  timeoutMs: number | undefined;
  /** Null for a type that does not exist. */
  definition: ActionDefinition | null;
  /** As its author wrote it. */
  option: JsonObject;
  /** Null where variables are to be filled in first. */
  constant: ResolvedOption | null;
}

/** A list of actions, ready to run: worth keeping per flow version. */
export interface Program {
  actions: readonly CompiledAction[];
  byId: ReadonlyMap<string, CompiledAction>;
}

/** Never refuses: what is wrong with an action shows when it is reached. `registry` is for tests of the engine. */
export function compileProgram(
  actions: readonly FlowAction[],
  registry: readonly ActionDefinition[] = actionRegistry,
): Program {
  const compiled = withIds(actions).map((action, index) => compile(action, index, registry));
  return { actions: compiled, byId: new Map(compiled.map((action) => [action.id, action])) };
}

function compile(
  { id, type, option, next_id, on, timeout }: FlowAction & { id: string },
  index: number,
  registry: readonly ActionDefinition[],
): CompiledAction {
  const definition = registry.find((candidate) => candidate.type === type) ?? null;
  const written = (option ?? {}) as JsonObject;
  const isConstant = Object.entries(written).every(
    ([name, value]) => definition?.verbatim?.includes(name) === true || !hasReference(value),
  );
  const constant = definition && isConstant ? resolveOption(definition, written, () => undefined) : null;
  const course = { nextId: next_id, on: on ?? {}, timeoutMs: timeout };
  return { id, type, index, ...course, definition, option: written, constant };
}
