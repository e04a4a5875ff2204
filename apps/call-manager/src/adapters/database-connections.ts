import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';

import { CALL_DATA_SOURCE } from '../database/data-source.ts';
import { CallWriteBatch } from './call-write-batch.ts';

/** Closes the connections when nobody needs them any more. */
@Injectable()
export class DatabaseConnections implements OnApplicationShutdown {
  constructor(
    @Inject(CALL_DATA_SOURCE) private readonly dataSource: DataSource,
    private readonly batch: CallWriteBatch,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.batch.close();
    await this.dataSource.destroy();
  }
}
