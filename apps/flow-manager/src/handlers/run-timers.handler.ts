import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { RunMailboxes } from '../domain/run-mailboxes.ts';
import { RunTimers } from '../domain/run-timers.ts';
import { WakeRun } from '../use-cases/wake-run.ts';

/** Deadlines and unanswered commands of the runs that are live in this process. */
@Injectable()
export class RunTimersHandler implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly timers: RunTimers,
    private readonly mailboxes: RunMailboxes,
    private readonly wakeRun: WakeRun,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.timers.onDue((runId) => {
      this.mailboxes
        .run(runId, () => this.wakeRun.execute(runId))
        .catch((error: unknown) => {
          this.logger.warn({ err: error, runId }, 'could not wake the run; tried again soon');
          this.timers.wakeSoon(runId);
        });
    });
  }

  onApplicationShutdown(): void {
    this.timers.stop();
  }
}
