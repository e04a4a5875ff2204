import type { FlowAction } from '@voipbin/contracts';

import { compileProgram } from './program/compile-program.ts';
import { writtenOptions } from './program/written-options.ts';

/** What a sound flow needs of others. Pointers are into `{ "actions": [...] }`. */
export interface FlowNeeds {
  /** Flows of the same customer. */
  flows: { id: string; pointer: string }[];
  /** What webhook-manager must be able to send, for `webhook.request.list-senders`. */
  senders: { sender: 'email' | 'message'; pointer: string }[];
}

export function needsOf(actions: readonly FlowAction[]): FlowNeeds {
  const program = compileProgram(actions);
  return {
    flows: program.actions.flatMap((action) => {
      const { definition, index } = action;
      const used = definition?.flowsUsed?.(writtenOptions(definition, action).value) ?? [];
      return used.map(({ path, id }) => ({ id, pointer: `/actions/${index}/option${path}` }));
    }),
    senders: program.actions.flatMap(({ definition, index }) =>
      definition?.needsSender ? [{ sender: definition.needsSender, pointer: `/actions/${index}/type` }] : [],
    ),
  };
}
