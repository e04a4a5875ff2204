import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ReadinessChecks } from '@voipbin/observability';
import { DataSource } from 'typeorm';

import { WEBHOOK_DATA_SOURCE } from './data-source.ts';

/** Ties the connection's life to the process's. */
@Injectable()
export class WebhookDatabase implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(WEBHOOK_DATA_SOURCE) private readonly dataSource: DataSource,
    private readonly readiness: ReadinessChecks,
  ) {}

  onModuleInit(): void {
    this.readiness.add('webhook-manager database', async () => {
      await this.dataSource.query('SELECT 1');
    });
  }

  onApplicationShutdown(): Promise<void> {
    return this.dataSource.destroy();
  }
}
