import { join } from 'node:path';
import { repositoryRoot } from '../paths.ts';
import { runCommand } from '../process/run-command.ts';
import { appsWithDatabase } from './apps.ts';

/** Brings the schema of every app up to date. */
export async function migrateApps(env: Readonly<Record<string, string>>): Promise<void> {
  const migrate = (app: string): Promise<string> =>
    runCommand([process.execPath, join(repositoryRoot, 'apps', app, 'dist/migrate.js')], {
      env: { ...process.env, ...env },
    });
  await Promise.all(appsWithDatabase.map(migrate));
}
