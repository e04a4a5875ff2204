import { Controller } from '@nestjs/common';
import { type Delivery, HandleMessage, type MessageEnvelope } from '@voipbin/messaging';

import { RunMailboxes } from '../domain/run-mailboxes.ts';
import { ContinueRun } from '../use-cases/continue-run.ts';
import { ReplaceRun } from '../use-cases/replace-run.ts';
import { StopRun } from '../use-cases/stop-run.ts';
import { WakeRun } from '../use-cases/wake-run.ts';

/** What is asked of a run, in its partition. */
@Controller()
export class RunCommandsHandler {
  constructor(
    private readonly mailboxes: RunMailboxes,
    private readonly wakeRun: WakeRun,
    private readonly stopRun: StopRun,
    private readonly continueRun: ContinueRun,
    private readonly replaceRun: ReplaceRun,
  ) {}

  @HandleMessage('flow.command.replace-run')
  async replace({ id, payload }: MessageEnvelope<'flow.command.replace-run'>, delivery: Delivery): Promise<void> {
    const { published } = await this.replaceRun.execute(id, payload);
    delivery.holdAckUntil(published);
  }

  @HandleMessage('flow.command.wake-run')
  wake({ payload }: MessageEnvelope<'flow.command.wake-run'>): Promise<void> {
    return this.mailboxes.run(payload.runId, () => this.wakeRun.execute(payload.runId));
  }

  @HandleMessage('flow.command.continue-run')
  async continue({ payload }: MessageEnvelope<'flow.command.continue-run'>, delivery: Delivery): Promise<void> {
    const { published } = await this.continueRun.execute(payload);
    delivery.holdAckUntil(published);
  }

  @HandleMessage('flow.command.stop-run')
  async stop({ payload }: MessageEnvelope<'flow.command.stop-run'>, delivery: Delivery): Promise<void> {
    const { published } = await this.stopRun.execute(payload.runId);
    delivery.holdAckUntil(published);
  }
}
