import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ReadinessChecks } from '@voipbin/observability';
import type { DataSource } from 'typeorm';

import { DATA_SOURCE } from '../database/data-source.ts';

/** The process is ready while its database answers, and lets go of it at the end. */
@Injectable()
export class DatabaseConnection implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    private readonly readinessChecks: ReadinessChecks,
  ) {}

  onModuleInit(): void {
    this.readinessChecks.add('flow-manager database', async () => {
      await this.dataSource.query('SELECT 1');
    });
  }

  onApplicationShutdown(): Promise<void> {
    return this.dataSource.destroy();
  }
}
