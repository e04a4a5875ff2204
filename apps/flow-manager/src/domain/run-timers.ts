import { Injectable } from '@nestjs/common';
import type { Run } from '@voipbin/flow-engine';

import { RESEND_AFTER_MS } from './resend-policy.ts';

/** setTimeout takes no more; a later moment is reached by looking again. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

const SOON_MS = 250;

type Listener = (runId: string) => void;

/** One timer per live run, for whatever is due next: the deadline of its wait, or a command that nobody answered. */
@Injectable()
export class RunTimers {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private listener: Listener = () => undefined;

  onDue(listener: Listener): void {
    this.listener = listener;
  }

  arm(run: Run): void {
    this.disarm(run.id);
    const dueAtMs = Math.min(
      run.wait?.deadlineAt ? Date.parse(run.wait.deadlineAt) : Infinity,
      ...run.openCommands
        .filter((command) => !command.accepted)
        .map((command) => Date.parse(command.sentAt) + RESEND_AFTER_MS),
    );
    if (dueAtMs !== Infinity) {
      const delayMs = Math.min(Math.max(0, dueAtMs - Date.now()), LONGEST_DELAY_MS);
      this.timers.set(
        run.id,
        setTimeout(() => this.fire(run.id), delayMs),
      );
    }
  }

  /** For what could not be sent. */
  wakeSoon(runId: string): void {
    this.disarm(runId);
    this.timers.set(
      runId,
      setTimeout(() => {
        this.fire(runId);
      }, SOON_MS),
    );
  }

  disarm(runId: string): void {
    clearTimeout(this.timers.get(runId));
    this.timers.delete(runId);
  }

  stop(): void {
    for (const runId of this.timers.keys()) {
      this.disarm(runId);
    }
  }

  private fire(runId: string): void {
    this.timers.delete(runId);
    this.listener(runId);
  }
}
