import { Module } from '@nestjs/common';
import { loadEnv } from '@voipbin/config';
import { runMigrations } from '@voipbin/database';
import { BUS, type Bus, type RunningApp, startApp } from '@voipbin/messaging';
import type { DataSource } from 'typeorm';

import {
  type ScratchPostgres,
  startScratchPostgres,
} from '../../../../deploy/local/postgres/testing/start-scratch-postgres.ts';
import { WebhookManagerEnv } from '../app.env.ts';
import { WebhookManagerModule } from '../app.module.ts';
import { WEBHOOK_DATA_SOURCE, webhookDataSource } from '../database/data-source.ts';
import { CallLogOwner, WrittenLog } from './call-log.ts';
import { FlowOwner, FlowSide } from './flow-owner.ts';
import { RunLogOwner, WrittenRuns } from './run-log.ts';

/** webhook-manager on a Postgres of its own, beside logs of calls and runs that a spec writes. */
export class WebhookHouse {
  readonly log = new WrittenLog();
  readonly runs = new WrittenRuns();
  readonly flowSide = new FlowSide();
  private running!: RunningApp;

  private constructor(
    readonly postgres: ScratchPostgres,
    private readonly settings: Record<string, string>,
  ) {}

  static async start(settings: Record<string, string>): Promise<WebhookHouse> {
    const postgres = await startScratchPostgres();
    await runMigrations(webhookDataSource(postgres.url));
    const house = new WebhookHouse(postgres, settings);
    await house.open();
    return house;
  }

  /** Again after `close()`. */
  async open(): Promise<void> {
    const secrets = { DATABASE_URL: this.postgres.url, SECRET_KEY: 'a secret of the house' };
    const env = loadEnv(WebhookManagerEnv, { ...secrets, LOG_LEVEL: 'silent', ...this.settings });
    @Module({
      imports: [WebhookManagerModule.forRoot(env)],
      controllers: [CallLogOwner, RunLogOwner, FlowOwner],
      providers: [
        { provide: WrittenLog, useValue: this.log },
        { provide: WrittenRuns, useValue: this.runs },
        { provide: FlowSide, useValue: this.flowSide },
      ],
    })
    class House {}
    this.running = await startApp({ name: 'all-in-one', module: House, env, httpPort: 0, httpHost: '127.0.0.1' });
  }

  get bus(): Bus {
    return this.running.app.get<Bus>(BUS);
  }

  get dataSource(): DataSource {
    return this.running.app.get<DataSource>(WEBHOOK_DATA_SOURCE);
  }

  close(): Promise<void> {
    return this.running.close();
  }

  async stop(): Promise<void> {
    await this.close();
    await this.postgres.remove();
  }
}
