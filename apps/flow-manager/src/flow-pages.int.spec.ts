import 'reflect-metadata';

import { Module } from '@nestjs/common';
import { newId } from '@voipbin/common';
import { loadEnv } from '@voipbin/config';
import { runMigrations } from '@voipbin/database';
import { BUS, type Bus, type RunningApp, startApp } from '@voipbin/messaging';
import { pageThrough } from '@voipbin/testing';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';

import {
  type ScratchPostgres,
  startScratchPostgres,
} from '../../../deploy/local/postgres/testing/start-scratch-postgres.ts';
import { FlowManagerEnv, FlowManagerModule } from './app.module.ts';
import { DATA_SOURCE, flowDataSource } from './database/data-source.ts';

const COUNT = 10_000;
const customerId = newId();

let postgres: ScratchPostgres;
let running: RunningApp;
let bus: Bus;

beforeAll(async () => {
  postgres = await startScratchPostgres();
  await runMigrations(flowDataSource(postgres.url));
  const env = loadEnv(FlowManagerEnv, { DATABASE_URL: postgres.url, LOG_LEVEL: 'silent' });
  @Module({ imports: [FlowManagerModule.forRoot(env)] })
  class House {}
  running = await startApp({ name: 'all-in-one', module: House, env, httpHost: '127.0.0.1', httpPort: 0 });
  bus = running.app.get<Bus>(BUS);
});

afterAll(async () => {
  await running.close();
  await postgres.remove();
});

/** Many of one moment. */
async function insertFlows(): Promise<string[]> {
  const rows = await running.app.get<DataSource>(DATA_SOURCE).query<{ id: string }[]>(
    `WITH made AS (
       INSERT INTO flows (id, customer_id, name, detail, version, tm_create, tm_update)
       SELECT gen_random_uuid(), $1, 'flow ' || n, '', 1, moment, moment
       FROM generate_series(1, $2::int) n, LATERAL (SELECT now() - interval '1 h' + n / 70 * interval '1 ms' AS moment) m
       RETURNING id
     ), versions AS (
       INSERT INTO flow_versions (flow_id, version, actions) SELECT id, 1, '[{"type": "hangup"}]' FROM made
     )
     SELECT id FROM made`,
    [customerId, COUNT],
  );
  return rows.map(({ id }) => id);
}

it('lists ten thousand flows while they change: none is missed, none comes twice', async () => {
  const before = await insertFlows();
  const actions = [{ type: 'hangup' }];
  const list = {
    page: (cursor?: string) =>
      bus.request('flow.request.list-flows', { customerId, pageSize: 100, ...(cursor && { cursor }) }),
    add: () => bus.request('flow.request.create-flow', { customerId, name: 'new', detail: '', actions }),
    remove: (id: string) => bus.request('flow.request.delete-flow', { customerId, id }),
  };

  const { missed, repeated, added, removed } = await pageThrough(list, before);

  expect({ missed, repeated }).toEqual({ missed: [], repeated: [] });
  expect(added).toBeGreaterThanOrEqual(COUNT / 100);
  expect(removed).toBeGreaterThan(COUNT / 100);
});
