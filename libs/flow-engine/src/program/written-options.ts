import type { Problem } from '@voipbin/contracts';
import { type ActionDefinition, checkFields } from '@voipbin/flow-actions';

import type { CompiledAction } from './compile-program.ts';

/** An action's options as its author wrote them, variables not filled in, and what is wrong with them. */
export function writtenOptions(
  definition: ActionDefinition,
  { option, index }: CompiledAction,
): { value: object; problems: Problem[] } {
  return checkFields(definition.options, option, {
    pointer: `/actions/${index}/option`,
    noun: 'option',
    mayRefer: (name) => definition.verbatim?.includes(name) !== true,
  });
}
