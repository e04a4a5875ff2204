import 'reflect-metadata';

import { loadEnv } from '@voipbin/config';
import { runMigrations } from '@voipbin/database';
import { runProgram } from '@voipbin/observability';

import { DirectoryManagerEnv } from './app.env.ts';
import { directoryDataSource } from './database/data-source.ts';

/** Brings directory-manager's schema up to date. */
await runProgram('directory-manager', async () => {
  const names = await runMigrations(directoryDataSource(loadEnv(DirectoryManagerEnv).DATABASE_URL));
  process.stdout.write(`directory-manager: ${names.length === 0 ? 'nothing to migrate' : names.join(', ')}\n`);
});
