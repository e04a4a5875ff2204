import type { JsonObject } from '@voipbin/common';
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
  const isName = (name: string): boolean => definition.namesVariables?.includes(name) ?? false;
  const filledIn = Object.fromEntries(
    Object.entries(written).map(([name, value]) => [name, isName(name) ? value : substitute(value, lookup)]),
  );
  const option = coerceFields(definition.options, filledIn);
  const check = { pointer: '', noun: 'option', referencesAllowed: false } as const;
  return { option, ...checkFields(definition.options, option, check) };
}
