import { Inject, Injectable } from '@nestjs/common';
import { toVoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { TellingLimits } from '../domain/telling-limits.ts';
import { LaneStore } from '../ports/lane-store.ts';
import { TellLane } from './tell-lane.ts';

/** Tells webhooks of all that is due, some of it at once; one that is slow or dead holds up nobody but itself. */
@Injectable()
export class TellWebhooks {
  /** Webhook -> how many of its lanes are being told. */
  private readonly running = new Map<string, number>();
  private turn: Promise<void> | undefined;
  private isAskedAgain = false;

  constructor(
    private readonly lanes: LaneStore,
    private readonly tellLane: TellLane,
    private readonly limits: TellingLimits,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Resolves when everything due is being told. Never rejects. */
  execute(): Promise<void> {
    this.isAskedAgain = true;
    this.turn ??= this.work();
    return this.turn;
  }

  private async work(): Promise<void> {
    while (this.isAskedAgain) {
      this.isAskedAgain = false;
      try {
        await this.begin();
      } catch (thrown) {
        this.logger.warn({ err: toVoiceError(thrown) }, 'webhooks cannot be told now');
      }
    }
    this.turn = undefined;
  }

  private async begin(): Promise<void> {
    const { concurrency, holdMs } = this.limits;
    for (const lane of await this.lanes.claim(concurrency, Object.fromEntries(this.running), holdMs)) {
      const { webhookId } = lane;
      this.running.set(webhookId, (this.running.get(webhookId) ?? 0) + 1);
      void this.tellLane.execute(lane).finally(() => {
        this.leave(webhookId);
      });
    }
  }

  private leave(webhookId: string): void {
    const left = (this.running.get(webhookId) ?? 1) - 1;
    if (left > 0) {
      this.running.set(webhookId, left);
    } else {
      this.running.delete(webhookId);
    }
    if (left === this.limits.concurrency - 1) {
      // Others may have waited for this.
      void this.execute();
    }
  }
}
