import type { JsonObject } from '@voipbin/common';
import type { HangupReason } from '@voipbin/contracts';
import type { ActionCommand } from '@voipbin/flow-actions';

import type { Limits } from '../limits.ts';
import type { ProgramLookup } from '../program/program-lookup.ts';
import type { CurrentAction, Frame, Run } from '../run.ts';
import type { IssuedCommand, RunStepLog } from '../step-result.ts';

/** The outcome of an action as the step log has it. */
export interface Ending {
  outcome: string;
  output: JsonObject;
  error: { code: string; message: string } | null;
}

/** One step being worked on: a copy of the run that may be changed, and what the step gives out. */
export class Draft {
  readonly run: Run;
  readonly programs: ProgramLookup;
  readonly limits: Limits;
  readonly nowMs: number;
  /** The same as ISO 8601. */
  readonly now: string;
  readonly commands: IssuedCommand[] = [];
  readonly log: RunStepLog[] = [];

  /** The run as given is not touched; the time of a step is never before that of the step before. */
  constructor(run: Run, at: string, programs: ProgramLookup, limits: Limits) {
    const lastMs = Date.parse(run.tmUpdate);
    const atMs = Date.parse(at);
    this.nowMs = atMs > lastMs ? atMs : lastMs;
    this.now = this.later(0);
    this.programs = programs;
    this.limits = limits;
    const inSeq = { ...run.inSeq };
    const openCommands = [...run.openCommands];
    this.run = { ...run, inSeq, openCommands, stack: [...run.stack], version: run.version + 1, tmUpdate: this.now };
  }

  get isRunning(): boolean {
    return this.run.status === 'running';
  }

  get hasLiveCall(): boolean {
    return this.run.call !== null && !this.run.call.ended;
  }

  get runDeadlineMs(): number {
    return Date.parse(this.run.tmStart) + this.limits.maxRunDurationMs;
  }

  get frame(): Frame | undefined {
    return this.run.stack.at(-1);
  }

  later(byMs: number): string {
    return new Date(this.nowMs + byMs).toISOString();
  }

  setCurrent(current: CurrentAction | null): void {
    const { frame } = this;
    if (frame) {
      this.run.stack[this.run.stack.length - 1] = { ...frame, current };
    }
  }

  isOpen(key: ActionCommand['key']): boolean {
    return this.run.openCommands.some((command) => command.key === key);
  }

  /** Gives a command out and keeps it open; returns its id. */
  issue({ key, payload }: ActionCommand): string {
    const id = `${this.run.id}-${this.run.version}.${this.commands.length}`;
    this.commands.push({ id, key, payload });
    this.run.openCommands.push({ id, key, payload, sentAt: this.now, tries: 1, accepted: false });
    return id;
  }

  hangUp(reason: HangupReason): void {
    if (this.hasLiveCall && !this.isOpen('call.command.hangup')) {
      this.issue({ key: 'call.command.hangup', payload: { reason } });
    }
  }

  /** Nobody waits for these any more: they shall not be sent again. */
  forget(commandIds: readonly string[]): void {
    this.run.openCommands = this.run.openCommands.filter(({ id }) => !commandIds.includes(id));
  }

  writeLog(current: CurrentAction, option: JsonObject, ending: Ending | null): void {
    const { index, id: actionId, type: actionType, tmStart } = current;
    const tmEnd = ending ? this.now : null;
    const { outcome, output, error } = ending ?? { outcome: null, output: null, error: null };
    this.log.push({ index, actionId, actionType, option, outcome, output, error, tmStart, tmEnd });
  }
}
