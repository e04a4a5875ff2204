import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ReadinessChecks } from '@voipbin/observability';
import { DataSource } from 'typeorm';

import { DIRECTORY_DATA_SOURCE } from './data-source.ts';

/** Ties the connection's life to the process's. */
@Injectable()
export class DirectoryDatabase implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(DIRECTORY_DATA_SOURCE) private readonly dataSource: DataSource,
    private readonly readiness: ReadinessChecks,
  ) {}

  onModuleInit(): void {
    this.readiness.add('directory-manager database', async () => {
      await this.dataSource.query('SELECT 1');
    });
  }

  onApplicationShutdown(): Promise<void> {
    return this.dataSource.destroy();
  }
}
