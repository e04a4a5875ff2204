import 'reflect-metadata';

import { loadEnv } from '@voipbin/config';
import { runMigrations } from '@voipbin/database';
import { runProgram } from '@voipbin/observability';

import { MigrationEnv } from './migration.env.ts';
import { webhookDataSource } from './database/data-source.ts';

/** Brings webhook-manager's schema up to date. */
await runProgram('webhook-manager', async () => {
  const names = await runMigrations(webhookDataSource(loadEnv(MigrationEnv).DATABASE_URL));
  process.stdout.write(`webhook-manager: ${names.length === 0 ? 'nothing to migrate' : names.join(', ')}\n`);
});
