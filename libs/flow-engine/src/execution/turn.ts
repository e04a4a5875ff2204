import type { CompiledAction } from '../program/compile-program.ts';

/** What a step does next: begin an action, go back to the action that called in the flow that is over, or rest. */
export type Turn = { kind: 'begin'; action: CompiledAction } | { kind: 'return' } | { kind: 'rest' };

export const rest: Turn = { kind: 'rest' };
