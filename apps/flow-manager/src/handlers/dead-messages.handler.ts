import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BusControl } from '@voipbin/messaging';

import { StopRun } from '../use-cases/stop-run.ts';

/** The caller must not wait for ever on a run that cannot go on. */
@Injectable()
export class DeadMessagesHandler implements OnModuleInit {
  constructor(
    private readonly busControl: BusControl,
    private readonly stopRun: StopRun,
  ) {}

  onModuleInit(): void {
    this.busControl.onDead(async ({ runId }) => {
      if (runId !== undefined) {
        await this.stopRun.execute(runId, 'internal_error');
      }
    });
  }
}
