import { Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { Delivery, MessageEnvelope } from '@voipbin/messaging';

import { isOver } from '../domain/call-status.ts';
import { Admission } from '../live/admission.ts';
import { CallMailboxes } from '../live/call-mailboxes.ts';
import type { LiveCall } from '../live/live-call.ts';
import type { CallCommandKey, CommandTask } from './commands/command-task.ts';
import { FailCommand } from './fail-command.ts';
import { LocateCall } from './locate-call.ts';
import { RepeatOutcome } from './repeat-outcome.ts';

const RESYNC_TIMEOUT_MS = 10_000;

/**
 * Carries out a command for a call, once: one that may have been carried out before is answered with what came of it, as far as that is known.
 * A command for a call that is over is answered with the call's end.
 */
@Injectable()
export class RunCommand {
  constructor(
    private readonly locate: LocateCall,
    private readonly mailboxes: CallMailboxes,
    private readonly outcomes: RepeatOutcome,
    private readonly failCommand: FailCommand,
    private readonly admission: Admission,
  ) {}

  /** Rejects with an operational error when the command should be tried again. */
  async execute<K extends CallCommandKey>(
    command: MessageEnvelope<K>,
    delivery: Delivery,
    task: CommandTask<K>,
  ): Promise<void> {
    const { callId } = command;
    if (callId === undefined) {
      throw new VoiceError('invalid_command', `Command ${command.id} names no call.`);
    }
    const live = await this.locate.execute(callId);
    if (live !== undefined && !(await live.asterisk.resynced.passed(RESYNC_TIMEOUT_MS))) {
      const message = `Asterisk ${live.asterisk.id} is not connected.`;
      throw new VoiceError('asterisk_disconnected', message, { kind: 'operational' });
    }
    await this.mailboxes.run(callId, () => this.run({ callId, live, command, delivery, task }));
    this.admission.served(callId);
  }

  private async run<K extends CallCommandKey>(run: {
    callId: string;
    live: LiveCall | undefined;
    command: MessageEnvelope<K>;
    delivery: Delivery;
    task: CommandTask<K>;
  }): Promise<void> {
    const { callId, live, command, delivery, task } = run;
    if (live === undefined || isOver(live.call)) {
      delivery.holdAckUntil((await this.outcomes.ofCall(callId)).published);
      return;
    }
    const isRepeated = delivery.redelivered || live.isRecovered || live.commandIds.has(command.id);
    live.commandIds.add(command.id);
    const repeated = isRepeated ? await this.outcomes.ofCommand(live.call, command.id) : undefined;
    if (repeated !== undefined) {
      delivery.holdAckUntil(repeated.published);
      return;
    }
    await task
      .execute(live, command, isRepeated)
      .catch((thrown: unknown) => this.failCommand.execute(live, command.id, thrown));
  }
}
