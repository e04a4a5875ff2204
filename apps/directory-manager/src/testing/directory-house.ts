import { createHash } from 'node:crypto';

import { Controller, Module } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import { loadEnv } from '@voipbin/config';
import {
  type AccessKeyChanged,
  type CustomerSnapshot,
  type ExtensionChanged,
  type FlowSnapshot,
  type NumberChanged,
  ResourceQuery,
} from '@voipbin/contracts';
import { runMigrations } from '@voipbin/database';
import {
  BUS,
  type Bus,
  HandleMessage,
  HandleRequest,
  type MessageEnvelope,
  type RunningApp,
  startApp,
} from '@voipbin/messaging';
import type { DataSource } from 'typeorm';

import {
  type ScratchPostgres,
  startScratchPostgres,
} from '../../../../deploy/local/postgres/testing/start-scratch-postgres.ts';
import { PostgresDemoRepository } from '../adapters/postgres-demo.repository.ts';
import { DirectoryManagerEnv } from '../app.env.ts';
import { DirectoryManagerModule } from '../app.module.ts';
import { DIRECTORY_DATA_SOURCE, directoryDataSource } from '../database/data-source.ts';
import { type DemoIds, SeedDemo } from '../use-cases/seed-demo.ts';

export const FLOW_ID = '0190a3c2-0000-7000-8000-000000000004';
export const secrets = {
  accessKey: 'vb_first-access-key',
  sip: { username: 'demo', password: 'secret-1' },
};
export const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/** The events of the directory since a spec emptied it. */
export const heard: (NumberChanged | ExtensionChanged | AccessKeyChanged)[] = [];

/** Stands for the other side of the contracts: one flow exists, and events are noted. */
@Controller()
class Neighbours {
  @HandleRequest('flow.request.get-flow')
  getFlow({ id }: ResourceQuery): Promise<FlowSnapshot> {
    if (id === FLOW_ID) return Promise.resolve({ id } as FlowSnapshot);
    return Promise.reject(new VoiceError('flow_not_found', 'No such flow.', { kind: 'user' }));
  }

  @HandleMessage('directory.event.number-changed')
  numberChanged({ payload }: MessageEnvelope<'directory.event.number-changed'>): Promise<void> {
    heard.push(payload);
    return Promise.resolve();
  }

  @HandleMessage('directory.event.access-key-changed')
  accessKeyChanged({ payload }: MessageEnvelope<'directory.event.access-key-changed'>): Promise<void> {
    heard.push(payload);
    return Promise.resolve();
  }

  @HandleMessage('directory.event.extension-changed')
  extensionChanged({ payload }: MessageEnvelope<'directory.event.extension-changed'>): Promise<void> {
    heard.push(payload);
    return Promise.resolve();
  }
}

/** directory-manager on a Postgres of its own, with the demo customer in it. */
export class DirectoryHouse {
  private constructor(
    readonly postgres: ScratchPostgres,
    private readonly running: RunningApp,
    readonly bus: Bus,
    readonly dataSource: DataSource,
    readonly demo: DemoIds,
  ) {}

  static async start(): Promise<DirectoryHouse> {
    const postgres = await startScratchPostgres();
    await runMigrations(directoryDataSource(postgres.url));
    const env = loadEnv(DirectoryManagerEnv, { DATABASE_URL: postgres.url, LOG_LEVEL: 'silent' });
    @Module({ imports: [DirectoryManagerModule.forRoot(env)], controllers: [Neighbours] })
    class House {}
    const running = await startApp({ name: 'all-in-one', module: House, env, httpPort: 0, httpHost: '127.0.0.1' });
    const dataSource = running.app.get<DataSource>(DIRECTORY_DATA_SOURCE);
    const demo = await new SeedDemo(new PostgresDemoRepository(dataSource)).execute(secrets);
    return new DirectoryHouse(postgres, running, running.app.get<Bus>(BUS), dataSource, demo);
  }

  /** Another customer, with this as their first key. */
  takeOn(token: string): Promise<CustomerSnapshot> {
    const first = { tokenHash: hashOf(token), tokenPrefix: token.slice(0, 7) };
    return this.bus.request('directory.request.create-customer', { name: 'Example Ltd', callsPerSec: 5, ...first });
  }

  async stop(): Promise<void> {
    await this.running.close();
    await this.postgres.remove();
  }
}
