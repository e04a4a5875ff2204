import type { Problem } from '@voipbin/contracts';
import { hasReference, pointerTo, referencesIn } from '@voipbin/flow-actions';

import type { CompiledAction, Program } from '../program/compile-program.ts';
import { writtenOptions } from '../program/written-options.ts';
import { isPredefined } from '../variables/variable-of.ts';

/** Warnings of variables that have no value anywhere in the flow, unless whoever starts the run gives them one. */
export function unsetVariables({ actions }: Program): Problem[] {
  const set = actions.flatMap((action) => setBy(action));
  if (set.some((name) => hasReference(name))) {
    // What is set shows only when it runs.
    return [];
  }
  const isSet = (name: string): boolean => isPredefined(name) || set.some((pattern) => isNamedBy(pattern, name));
  return actions.flatMap((action) => warningsOf(action, isSet));
}

function isNamedBy(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

function setBy(action: CompiledAction): string[] {
  const { definition } = action;
  const { value, problems } = definition ? writtenOptions(definition, action) : { value: {}, problems: [] };
  return problems.length > 0 ? [] : (definition?.sets?.(value) ?? []);
}

function warningsOf({ index, option, definition }: CompiledAction, isSet: (name: string) => boolean): Problem[] {
  return Object.entries(option)
    .filter(([name]) => definition?.verbatim?.includes(name) !== true)
    .flatMap(([name, value]) => {
      const unset = referencesIn(value).filter((reference) => reference.fallback === '' && !isSet(reference.name));
      const pointer = pointerTo(`/actions/${index}/option`, name);
      return [...new Set(unset.map((reference) => reference.name))].map((variable) => warning(pointer, variable));
    });
}

function warning(pointer: string, variable: string): Problem {
  return {
    pointer,
    code: 'unset_variable',
    message: `Nothing in this flow sets ${variable}.`,
    hint: `Give it to the run with \`variables\`, or write \${${variable}:-something}.`,
    severity: 'warning',
  };
}
