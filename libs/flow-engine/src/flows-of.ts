import type { FlowRef } from '@voipbin/contracts';

import type { EngineInput } from './engine-input.ts';
import type { Run } from './run.ts';

/** The flow versions that a step may need: those that the run is in or will be, and the one that its input brings. */
export function flowsOf(run: Run, input: EngineInput): FlowRef[] {
  const present = run.stack.map(({ flow }) => flow);
  const coming = [run.replacement, broughtBy(input)].filter((flow) => flow !== undefined);
  return coming.length === 0 ? present : [...present, ...coming];
}

function broughtBy(input: EngineInput): FlowRef | undefined {
  if (input.kind === 'replace') {
    return input.flow;
  }
  const payload: unknown = input.kind === 'message' ? input.message.payload : undefined;
  const flow = typeof payload === 'object' && payload !== null && 'flow' in payload ? payload.flow : undefined;
  return typeof flow === 'object' && flow !== null ? (flow as FlowRef) : undefined;
}
