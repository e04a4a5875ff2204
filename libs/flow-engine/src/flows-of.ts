import type { FlowRef } from '@voipbin/contracts';

import type { EngineInput } from './engine-input.ts';
import type { Run } from './run.ts';

/** The flow versions that a step may need: those that the run is in, and the one that its input brings. */
export function flowsOf(run: Run, input: EngineInput): FlowRef[] {
  const present = run.stack.map(({ flow }) => flow);
  const brought = input.kind === 'message' ? broughtBy(input.message.payload) : undefined;
  return brought ? [...present, brought] : present;
}

function broughtBy(payload: unknown): FlowRef | undefined {
  const flow = typeof payload === 'object' && payload !== null && 'flow' in payload ? payload.flow : undefined;
  return typeof flow === 'object' && flow !== null ? (flow as FlowRef) : undefined;
}
