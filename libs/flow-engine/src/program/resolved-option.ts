import type { Json, JsonObject } from '@voipbin/common';
import type { Problem } from '@voipbin/contracts';
import { type ActionDefinition, checkFields, coerceFields, type Lookup, substitute } from '@voipbin/flow-actions';

/** An action's options, ready for use. */
export interface ResolvedOption {
  /** As given, with the variables filled in. */
  option: JsonObject;
  /** The same as an instance of the action's options class, with its defaults. */
  value: object;
  problems: Problem[];
}

/** Fills in the variables and checks what came out: what a caller sent may be in it. */
export function resolveOption(definition: ActionDefinition, written: JsonObject, lookup: Lookup): ResolvedOption {
  const fillIn = (name: string, value: Json): Json =>
    definition.verbatim?.includes(name) === true ? value : substitute(value, lookup);
  const given = Object.entries(written).filter(([, value]) => value !== null);
  const filledIn = Object.fromEntries(given.map(([name, value]) => [name, fillIn(name, value)]));
  const option = coerceFields(definition.options, filledIn);
  return { option, ...checkFields(definition.options, option, { pointer: '', noun: 'option', mayRefer: () => false }) };
}
