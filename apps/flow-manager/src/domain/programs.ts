import { Inject, Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { FlowRef } from '@voipbin/contracts';
import { compileProgram, type Program, type ProgramLookup } from '@voipbin/flow-engine';

import { FLOW_STORE, type FlowStore } from '../ports/flow-store.ts';

const CAPACITY = 1000;

/** Compiled flow versions. A version never changes, so what was compiled once stays right; the oldest use goes first. */
@Injectable()
export class Programs {
  private readonly programs = new Map<string, Promise<Program>>();

  constructor(@Inject(FLOW_STORE) private readonly flows: FlowStore) {}

  /** @throws VoiceError `flow_not_found` when there is no such version. */
  of(flowId: string, version: number): Promise<Program> {
    const key = `${flowId}:${version}`;
    const program = this.programs.get(key) ?? this.compile(flowId, version);
    this.programs.delete(key);
    this.programs.set(key, program);
    const oldest = this.programs.keys().next();
    if (this.programs.size > CAPACITY && !oldest.done) {
      this.programs.delete(oldest.value);
    }
    program.catch(() => this.programs.delete(key));
    return program;
  }

  /** @throws VoiceError `flow_not_found` when there is no such version. */
  async lookup(flows: readonly FlowRef[]): Promise<ProgramLookup> {
    const programs = await Promise.all(flows.map(({ id, version }) => this.of(id, version)));
    return ({ id, version }) => programs[flows.findIndex((flow) => flow.id === id && flow.version === version)];
  }

  private async compile(flowId: string, version: number): Promise<Program> {
    const actions = await this.flows.actionsOf(flowId, version);
    if (actions === null) {
      throw new VoiceError('flow_not_found', `Flow ${flowId} has no version ${version}.`, { kind: 'user' });
    }
    return compileProgram(actions);
  }
}
