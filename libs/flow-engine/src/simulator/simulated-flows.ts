import type { FlowAction, FlowRef } from '@voipbin/contracts';

import { compileProgram, type Program } from '../program/compile-program.ts';

/** The flows of a simulation: the one that is tried, those of the world, and what servers gave. */
export class SimulatedFlows {
  private readonly programs = new Map<string, Program>();

  constructor(own: { id: string; actions: readonly FlowAction[] }, others: Record<string, FlowAction[]> = {}) {
    this.keep(own.id, own.actions);
    Object.entries(others).forEach(([id, actions]) => this.keep(id, actions));
  }

  keep(id: string, actions: readonly FlowAction[]): FlowRef {
    this.programs.set(id, compileProgram(actions));
    return { id, version: 1 };
  }

  /** One that the world does not have is empty. */
  find(id: string): FlowRef {
    return this.programs.has(id) ? { id, version: 1 } : this.keep(id, []);
  }

  readonly programOf = ({ id }: FlowRef): Program | undefined => this.programs.get(id);
}
