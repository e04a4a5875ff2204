import { Inject, Injectable } from '@nestjs/common';
import type { CommandKey } from '@voipbin/contracts';
import type { IssuedCommand, OpenCommand, Run } from '@voipbin/flow-engine';
import { BUS, type Bus, makeEnvelope, type MessageEnvelope } from '@voipbin/messaging';

import { type Committed, nothing } from './committed.ts';
import { HotRuns } from './hot-runs.ts';
import { RunTimers } from './run-timers.ts';
import { UnsentCommands } from './unsent-commands.ts';
import { unwatched } from './unwatched.ts';

/** Lets the commands of committed steps out. Sending one again is harmless: its id tells. */
@Injectable()
export class CommandSender {
  constructor(
    @Inject(BUS) private readonly bus: Bus,
    private readonly hotRuns: HotRuns,
    private readonly timers: RunTimers,
    private readonly unsent: UnsentCommands,
  ) {}

  /**
   * What the bus does not take is tried again soon. The promise rejects then, for an acknowledgement to be held back; nobody
   * else needs to look at it.
   */
  send(run: Run, commands: readonly IssuedCommand[], causationId: string | null): Promise<unknown> {
    return unwatched(Promise.all(commands.map((command) => this.sendOne(run, command, causationId))));
  }

  /** Sends open commands again. The tries are counted in memory only: a process that starts anew has the right to try anew. */
  repeat(run: Run, commands: readonly OpenCommand[]): Committed {
    const sentAt = new Date().toISOString();
    const openCommands = run.openCommands.map((command) =>
      commands.includes(command)
        ? { ...command, sentAt, tries: command.tries + (this.unsent.has(command.id) ? 0 : 1) }
        : command,
    );
    const repeated: Run = { ...run, openCommands };
    this.hotRuns.keep(repeated);
    this.timers.arm(repeated);
    return { published: this.send(repeated, commands, null) };
  }

  /** Sends every open command of a run again, where nobody knows which of them left. */
  async repeatAll(runId: string): Promise<Committed> {
    const run = await this.hotRuns.get(runId);
    return run === null ? nothing : this.repeat(run, run.openCommands);
  }

  private async sendOne(run: Run, command: IssuedCommand, causationId: string | null): Promise<void> {
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
