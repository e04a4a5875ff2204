import { Module, type Type } from '@nestjs/common';
import { loadEnv } from '@voipbin/config';
import { runMigrations } from '@voipbin/database';
import { BUS, type Bus, type RunningApp, startApp } from '@voipbin/messaging';
import type { DataSource } from 'typeorm';

import {
  type ScratchPostgres,
  startScratchPostgres,
} from '../../../../deploy/local/postgres/testing/start-scratch-postgres.ts';
import { FlowManagerEnv, FlowManagerModule } from '../app.module.ts';
import { DATA_SOURCE, flowDataSource } from '../database/data-source.ts';

/** flow-manager in one process over a Postgres of its own, with nobody beside it but the neighbours that a spec brings. */
export class FlowHouse {
  private constructor(
    private readonly postgres: ScratchPostgres,
    private running: RunningApp,
    private readonly neighbours: Type[],
  ) {}

  static async start(...neighbours: Type[]): Promise<FlowHouse> {
    const postgres = await startScratchPostgres();
    await runMigrations(flowDataSource(postgres.url));
    return new FlowHouse(postgres, await open(postgres, neighbours), neighbours);
  }

  get bus(): Bus {
    return this.running.app.get<Bus>(BUS);
  }

  get dataSource(): DataSource {
    return this.running.app.get<DataSource>(DATA_SOURCE);
  }

  get<T>(Class: Type<T>): T {
    return this.running.app.get(Class);
  }

  async restart(): Promise<void> {
    await this.running.close();
    this.running = await open(this.postgres, this.neighbours);
  }

  async stop(): Promise<void> {
    await this.running.close();
    await this.postgres.remove();
  }
}

function open({ url }: ScratchPostgres, controllers: Type[]): Promise<RunningApp> {
  const env = loadEnv(FlowManagerEnv, { DATABASE_URL: url, LOG_LEVEL: 'silent' });
  @Module({ imports: [FlowManagerModule.forRoot(env)], controllers })
  class House {}
  return startApp({ name: 'all-in-one', module: House, env, httpHost: '127.0.0.1', httpPort: 0 });
}
