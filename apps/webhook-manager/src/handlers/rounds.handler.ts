import { setTimeout as sleep } from 'node:timers/promises';

import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

import { EVENT_LOGS, type EventLog } from '../ports/event-log.ts';
import { FollowLog } from '../use-cases/follow-log.ts';
import { PruneEvents } from '../use-cases/prune-events.ts';
import { TellWebhooks } from '../use-cases/tell-webhooks.ts';

const LOOK_MS = 500;
const PRUNE_MS = 3_600_000;

/** What is done again and again. */
@Injectable()
export class RoundsHandler implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly closing = new AbortController();

  constructor(
    @Inject(EVENT_LOGS) private readonly logs: readonly EventLog[],
    private readonly followLog: FollowLog,
    private readonly tellWebhooks: TellWebhooks,
    private readonly pruneEvents: PruneEvents,
  ) {}

  onApplicationBootstrap(): void {
    this.logs.forEach((log) => void this.follow(log));
    void this.every(LOOK_MS, () => this.tellWebhooks.execute());
    void this.every(PRUNE_MS, () => this.pruneEvents.execute());
  }

  onModuleDestroy(): void {
    this.closing.abort();
  }

  private async follow(log: EventLog): Promise<void> {
    while (!this.closing.signal.aborted) {
      if (!(await this.followLog.execute(log))) {
        await this.pause(LOOK_MS);
      }
    }
  }

  private async every(ms: number, work: () => Promise<void>): Promise<void> {
    while (!this.closing.signal.aborted) {
      await work();
      await this.pause(ms);
    }
  }

  private async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { ref: false, signal: this.closing.signal }).catch(() => undefined);
  }
}
