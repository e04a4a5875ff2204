import { setTimeout as sleep } from 'node:timers/promises';

import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

import { KeepTime } from '../use-cases/keep-time.ts';

const PERIOD_MS = 1000;

@Injectable()
export class ClockHandler implements OnApplicationBootstrap, OnModuleDestroy {
  private isRunning = true;

  constructor(private readonly keepTime: KeepTime) {}

  onApplicationBootstrap(): void {
    void this.run();
  }

  onModuleDestroy(): void {
    this.isRunning = false;
  }

  private async run(): Promise<void> {
    while (this.isRunning) {
      await this.keepTime.execute();
      await sleep(PERIOD_MS, undefined, { ref: false });
    }
  }
}
