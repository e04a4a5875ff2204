import type { EventKey } from '@voipbin/contracts';

import type { EngineInput } from '../engine-input.ts';
import type { Limits } from '../limits.ts';
import type { Run } from '../run.ts';
import { step } from '../step.ts';
import type { IssuedCommand, RunStepLog, StepResult } from '../step-result.ts';
import { Agenda } from './agenda.ts';
import { answerCommand } from './answer-command.ts';
import { SimulatedCall } from './simulated-call.ts';
import type { SimulatedFlows } from './simulated-flows.ts';
import { SimulatedServers } from './simulated-servers.ts';
import type { WorldScript } from './world-script.ts';

export const START_MS = Date.UTC(2026, 0, 1);
export const START = new Date(START_MS).toISOString();
/** Five times five seconds: after that a command counts as unanswered. */
const EXPIRY_MS = 25_000;

type Due = { event: EventKey; payload: object } | { input: (at: string, run: Run) => EngineInput };

/** One run in a scripted world, on a virtual clock. */
export class Simulation {
  readonly commands: (IssuedCommand & { atMs: number })[] = [];
  readonly happenings: { atMs: number; type: string; payload: object }[] = [];
  readonly steps = new Map<number, RunStepLog>();
  readonly onComplete: string[] = [];
  nowMs = 0;
  private readonly agenda = new Agenda<Due>();
  private readonly call = new SimulatedCall();
  readonly servers: SimulatedServers;

  constructor(
    readonly world: WorldScript,
    readonly flows: SimulatedFlows,
    private readonly limits: Limits,
  ) {
    this.servers = new SimulatedServers(world, flows);
    for (const { at, digits = '', hangsUp } of world.caller ?? []) {
      [...digits].forEach((digit, index) => {
        this.expect(at + index * 100, { event: 'call.event.dtmf-received', payload: { digit, durationMs: 80 } });
      });
      if (hangsUp) {
        const payload = { hangupBy: 'remote', hangupReason: 'normal', cause: 16 };
        this.expect(at, { event: 'call.event.ended', payload });
      }
    }
    for (const at of world.continueAt ?? []) {
      this.expect(at, {
        input: (now, { wait }) => ({ kind: 'continue', waitId: wait?.id ?? '', variables: {}, at: now }),
      });
    }
    for (const { at, flow, when = 'now' } of world.replaces ?? []) {
      this.expect(at, {
        input: (now) => ({ kind: 'replace', id: `replacement-${at}-${flow}`, flow: flows.find(flow), when, at: now }),
      });
    }
    if (world.stopAt !== undefined) {
      this.expect(world.stopAt, { input: (at) => ({ kind: 'stop', at }) });
    }
  }

  get now(): string {
    return new Date(START_MS + this.nowMs).toISOString();
  }

  /** Lets the world react to what a step gave out. */
  take({ run, commands, log, onComplete }: StepResult): Run {
    commands.forEach((command) => this.react(command));
    log.forEach((entry) => this.steps.set(entry.index, entry));
    this.onComplete.push(...(onComplete ? [onComplete.flowId] : []));
    const { wait } = run;
    if (wait?.deadlineAt) {
      const dueMs = Date.parse(wait.deadlineAt) - START_MS;
      this.expect(dueMs, { input: (at) => ({ kind: 'timer', waitId: wait.id, at }) });
    }
    return run;
  }

  /** The run after the next thing that happens; null when nothing is left that could. */
  advance(run: Run): Run | null {
    const due = this.agenda.next();
    if (!due) {
      return null;
    }
    this.nowMs = due.atMs;
    const input = this.inputOf(due.thing, run);
    return input ? this.take(step(run, input, this.flows.programOf, this.limits)) : run;
  }

  /** Ends a run that comes to no end. */
  stop(run: Run, code: string): Run {
    return this.take(step(run, { kind: 'stop', at: this.now, code }, this.flows.programOf, this.limits));
  }

  private inputOf(due: Due, run: Run): EngineInput | null {
    if ('input' in due) {
      return due.input(this.now, run);
    }
    const message = this.call.tell(due.event, due.payload, this.now);
    if (message) {
      this.happenings.push({ atMs: this.nowMs, type: due.event, payload: due.payload });
    }
    return message && { kind: 'message', message };
  }

  private react(command: IssuedCommand): void {
    this.commands.push({ ...command, atMs: this.nowMs });
    if (this.world.ignores?.includes(command.key)) {
      const expired = (at: string): EngineInput => ({ kind: 'command-expired', commandId: command.id, at });
      this.expect(this.nowMs + EXPIRY_MS, { input: expired });
      return;
    }
    const { afterMs, type, payload } = answerCommand(command, this);
    this.expect(this.nowMs + afterMs, { event: type, payload });
  }

  private expect(atMs: number, due: Due): void {
    this.agenda.note(atMs, due);
  }
}
