import 'reflect-metadata';

import { loadEnv } from '@voipbin/config';
import { runMigrations } from '@voipbin/database';
import { runProgram } from '@voipbin/observability';

import { callDataSource } from './database/data-source.ts';
import { MigrationEnv } from './migration.env.ts';

/** Brings call-manager's schema up to date. */
await runProgram('call-manager', async () => {
  const names = await runMigrations(callDataSource(loadEnv(MigrationEnv).DATABASE_URL));
  process.stdout.write(`call-manager: ${names.length === 0 ? 'nothing to migrate' : names.join(', ')}\n`);
});
