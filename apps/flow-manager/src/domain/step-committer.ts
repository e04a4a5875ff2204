import { Inject, Injectable } from '@nestjs/common';
import type { CommandKey } from '@voipbin/contracts';
import type { IssuedCommand, Run, StepResult } from '@voipbin/flow-engine';
import { BUS, type Bus, makeEnvelope, type MessageEnvelope } from '@voipbin/messaging';

import { RUN_STORE, type RunStore } from '../ports/run-store.ts';
import { HotRuns } from './hot-runs.ts';
import { RunTimers } from './run-timers.ts';
import { UnsentCommands } from './unsent-commands.ts';
import { unwatched } from './unwatched.ts';

/** Why a step was taken: what to write beside it, and what its commands follow from. */
export interface StepCause {
  /** Message key, or the engine input's kind. */
  input: string;
  causationId: string | null;
  /** ISO 8601 */
  at: string;
}

export interface Committed {
  /** Settles when every command of the step is safely with the bus. */
  published: Promise<unknown>;
}

/** What was committed where there was nothing to do. */
export const nothing: Committed = { published: Promise.resolve() };

/** Writes a step, then lets its effects out: in this order, always. */
@Injectable()
export class StepCommitter {
  constructor(
    @Inject(RUN_STORE) private readonly store: RunStore,
    @Inject(BUS) private readonly bus: Bus,
    private readonly hotRuns: HotRuns,
    private readonly timers: RunTimers,
    private readonly unsent: UnsentCommands,
  ) {}

  /**
   * @param previousVersion the version that the step was computed from; 0 for the step that makes the run
   * @returns null when another process took the step first: the caller's copy of the run is stale.
   */
  async commit(previousVersion: number, result: StepResult, cause: StepCause): Promise<Committed | null> {
    const { run } = result;
    const written = await this.store.commit({ previousVersion, result, input: cause.input, occurredAt: cause.at });
    if (!written) {
      this.hotRuns.drop(run.id);
      return null;
    }
    this.hotRuns.keep(run);
    this.timers.arm(run);
    return { published: this.publish(run, result.commands, cause.causationId) };
  }

  /**
   * Sends commands of a committed step; sending one again is harmless, its id tells. What the bus does not take is tried
   * again soon. The promise rejects then, for an acknowledgement to be held back; nobody else needs to look at it.
   */
  publish(run: Run, commands: readonly IssuedCommand[], causationId: string | null): Promise<unknown> {
    return unwatched(Promise.all(commands.map((command) => this.send(run, command, causationId))));
  }

  private async send(run: Run, command: IssuedCommand, causationId: string | null): Promise<void> {
    try {
      await this.bus.publish(commandEnvelope(run, command, causationId));
      this.unsent.delete(command.id);
    } catch (error) {
      this.unsent.add(command.id);
      this.timers.wakeSoon(run.id);
      throw error;
    }
  }
}

function commandEnvelope(run: Run, command: IssuedCommand, causationId: string | null): MessageEnvelope<CommandKey> {
  return makeEnvelope<CommandKey>(command.key, command.payload, {
    id: command.id,
    customerId: run.customerId,
    partitionKey: run.partitionKey,
    correlationId: run.partitionKey,
    causationId,
    runId: run.id,
    ...(run.call && { callId: run.call.id, asteriskId: run.call.asteriskId }),
  }) as MessageEnvelope<CommandKey>;
}
