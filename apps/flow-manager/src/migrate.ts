import 'reflect-metadata';

import { loadEnv } from '@voipbin/config';
import { runMigrations } from '@voipbin/database';
import { runProgram } from '@voipbin/observability';

import { FlowManagerEnv } from './app.env.ts';
import { flowDataSource } from './database/data-source.ts';

/** Brings flow-manager's schema up to date. */
await runProgram('flow-manager', async () => {
  const names = await runMigrations(flowDataSource(loadEnv(FlowManagerEnv).DATABASE_URL));
  process.stdout.write(`flow-manager: ${names.length === 0 ? 'nothing to migrate' : names.join(', ')}\n`);
});
