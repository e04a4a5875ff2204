import 'reflect-metadata';

import { loadEnv } from '@voipbin/config';
import { runMigrations } from '@voipbin/database';

import { MigrationEnv } from './migration.env.ts';
import { callDataSource } from './database/data-source.ts';

/** Brings call-manager's schema up to date. */
const names = await runMigrations(callDataSource(loadEnv(MigrationEnv).DATABASE_URL));
process.stdout.write(`call-manager: ${names.length === 0 ? 'nothing to migrate' : names.join(', ')}\n`);
