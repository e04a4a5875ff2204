import type { CompiledAction } from '../program/compile-program.ts';

/** What a step does next: begin an action, go back to the action that pushed the list that is over, or rest. */
export type Turn = { kind: 'begin'; action: CompiledAction } | { kind: 'return' } | { kind: 'rest' };

export const rest: Turn = { kind: 'rest' };
