import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { repeating } from '@voipbin/common';
import { BusControl } from '@voipbin/messaging';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { ForgetKeptFlows } from '../use-cases/forget-kept-flows.ts';
import { ReconcileCalls } from '../use-cases/reconcile-calls.ts';
import { SweepRuns } from '../use-cases/sweep-runs.ts';

const ROUND_EVERY_MS = 1000;
const RECONCILE_EVERY_MS = 5000;
const FORGET_EVERY_MS = 3_600_000;

/** The nets below timers and messages: the sweeper, and the regular comparison with the calls' owner; and what is forgotten in time. */
@Injectable()
export class RoundsHandler implements OnApplicationBootstrap, OnApplicationShutdown {
  private ends: (() => void)[] = [];
  private nextSweep: 'all' | 'overdue' = 'all';
  private reconcileAtMs = 0;

  constructor(
    private readonly busControl: BusControl,
    private readonly sweepRuns: SweepRuns,
    private readonly reconcileCalls: ReconcileCalls,
    private readonly forgetKeptFlows: ForgetKeptFlows,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    // After a start every timer is gone, after a broker's end its messages are: then all live runs are looked at, at once.
    this.busControl.onReconnect(() => {
      this.nextSweep = 'all';
      this.reconcileAtMs = 0;
      return this.round();
    });
    this.ends = [
      repeating(ROUND_EVERY_MS, () => this.round(), this.complain('look at live runs')),
      repeating(FORGET_EVERY_MS, () => this.forgetKeptFlows.execute(), this.complain('forget kept flows')),
    ];
  }

  onApplicationShutdown(): void {
    this.ends.forEach((end) => {
      end();
    });
  }

  private async round(): Promise<void> {
    await this.sweep().catch(this.complain('sweep runs'));
    if (this.reconcileAtMs <= Date.now()) {
      await this.reconcile().catch(this.complain('reconcile calls'));
    }
  }

  private async sweep(): Promise<void> {
    const which = this.nextSweep;
    this.nextSweep = 'overdue';
    try {
      await this.sweepRuns.execute(which);
    } catch (error) {
      this.nextSweep = which;
      throw error;
    }
  }

  /** One that fails is due again in the next round. */
  private async reconcile(): Promise<void> {
    await this.reconcileCalls.execute();
    this.reconcileAtMs = Date.now() + RECONCILE_EVERY_MS;
  }

  private complain(work: string): (error: unknown) => void {
    return (error) => {
      this.logger.warn({ err: error }, `could not ${work}; the next round will`);
    };
  }
}
