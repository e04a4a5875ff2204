import type { EventKey, FlowAction, MessageMap } from '@voipbin/contracts';
import type { ActionDefinition } from '@voipbin/flow-actions';

import type { EngineInput } from '../engine-input.ts';
import { defaultLimits, type Limits } from '../limits.ts';
import { compileProgram } from '../program/compile-program.ts';
import type { Run } from '../run.ts';
import type { ProgramLookup } from '../program/program-lookup.ts';
import { SIMULATED, simulatedStart, type StartOptions } from '../simulator/simulated-start.ts';
import { startRun } from '../start-run.ts';
import { step } from '../step.ts';
import type { StepResult } from '../step-result.ts';
import { frozen } from './frozen.ts';

export const START = '2026-01-01T00:00:00.000Z';

/** A run for specs, moved on by hand. No step may change the run it is given. */
export class EngineRun {
  last: StepResult;
  private readonly programs: ProgramLookup;
  private readonly limits: Limits;
  private seq = 1;

  constructor(
    actions: FlowAction[],
    options: StartOptions & {
      limits?: Partial<Limits>;
      registry?: readonly ActionDefinition[];
      flows?: Record<string, FlowAction[]>;
    } = {},
  ) {
    const own = compileProgram(actions, options.registry);
    const others = Object.entries(options.flows ?? {}).map(([id, list]) => [id, compileProgram(list)] as const);
    const programs = new Map(others);
    this.programs = ({ id }) => (id === SIMULATED.flowId ? own : programs.get(id));
    this.limits = { ...defaultLimits, ...options.limits };
    this.last = startRun(simulatedStart(options, START), this.programs, this.limits);
  }

  get run(): Run {
    return this.last.run;
  }

  give(input: EngineInput): StepResult {
    this.last = step(frozen(this.run), input, this.programs, this.limits);
    return this.last;
  }

  /** An event of the run's call, or an answer of another owner, `afterMs` after the start. */
  tell<K extends EventKey>(
    type: K,
    payload: MessageMap[K],
    options: { afterMs?: number; seq?: number } = {},
  ): StepResult {
    const isOfCall = type.startsWith('call.');
    this.seq += isOfCall ? 1 : 0;
    const { callId, runId, customerId } = SIMULATED;
    const occurredAt = new Date(Date.parse(START) + (options.afterMs ?? 0)).toISOString();
    const message = {
      id: `event-${this.seq}`,
      type,
      version: 1,
      occurredAt,
      customerId,
      callId,
      runId,
      ...(isOfCall && { seq: options.seq ?? this.seq }),
      correlationId: callId,
      causationId: null,
      partitionKey: callId,
      payload,
    } as const;
    return this.give({ kind: 'message', message });
  }

  digit(digit: string, afterMs = 0): StepResult {
    return this.tell('call.event.dtmf-received', { digit, durationMs: 80 }, { afterMs });
  }

  end(): StepResult {
    return this.tell('call.event.ended', { hangupBy: 'remote', hangupReason: 'normal', cause: 16 });
  }

  /** The deadline of the current wait. */
  time(): StepResult {
    return this.give({ kind: 'timer', waitId: this.run.wait?.id ?? '', at: this.run.wait?.deadlineAt ?? START });
  }
}
