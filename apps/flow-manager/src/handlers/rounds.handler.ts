import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { repeating } from '@voipbin/common';
import { BusControl } from '@voipbin/messaging';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { ReconcileCalls } from '../use-cases/reconcile-calls.ts';
import { SweepRuns } from '../use-cases/sweep-runs.ts';

const SWEEP_EVERY_MS = 1000;
const RECONCILE_EVERY_MS = 5000;

/** The nets below timers and messages: the sweeper, and the regular comparison with the calls' owner. */
@Injectable()
export class RoundsHandler implements OnApplicationBootstrap, OnApplicationShutdown {
  private endings: (() => void)[] = [];

  constructor(
    private readonly busControl: BusControl,
    private readonly sweepRuns: SweepRuns,
    private readonly reconcileCalls: ReconcileCalls,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    // After a start every timer is gone, after a broker's end its messages are: then all live runs are looked at.
    let next: 'all' | 'overdue' = 'all';
    this.busControl.onReconnect(() => {
      next = 'all';
    });
    const sweep = async (): Promise<void> => {
      await this.sweepRuns.execute(next);
      next = 'overdue';
    };
    this.endings = [
      repeating(SWEEP_EVERY_MS, sweep, this.complain('sweep runs')),
      repeating(RECONCILE_EVERY_MS, () => this.reconcileCalls.execute(), this.complain('reconcile calls')),
    ];
  }

  onApplicationShutdown(): void {
    this.endings.forEach((end) => {
      end();
    });
  }

  private complain(work: string): (error: unknown) => void {
    return (error) => {
      this.logger.warn({ err: error }, `could not ${work}; the next round will`);
    };
  }
}
