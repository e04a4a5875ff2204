import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ManagedProcess, type ManagedProcessOptions } from '../process/managed-process.ts';
import { runCommand } from '../process/run-command.ts';
import { makeDataDirectory } from './data-directory.ts';
import type { PostgresInstallation } from './ensure-postgres.ts';
import { initializeDatabase } from './initialize-database.ts';
import { postgresUser } from './postgres-user.ts';

const NAME = 'voipbin';
const RETRY_MS = 50;
const CONNECTIONS = 200;

export interface PostgresSettings {
  directory: string;
  /** On 127.0.0.1. */
  port: number;
  password: string;
}

export interface RunningPostgres {
  process: ManagedProcess;
  /** `postgres://user:password@host:port/database`, of a superuser. */
  url: string;
}

/** Starts a Postgres of our own with full durability, on loopback and with a password; resolves when it takes queries. */
export async function startPostgres(
  { binDirectory }: PostgresInstallation,
  settings: PostgresSettings,
  options: ManagedProcessOptions,
): Promise<RunningPostgres> {
  const { port, password } = settings;
  const user = postgresUser();
  const directory = await makeDataDirectory(settings.directory, user, options.log);
  const data = await initializeDatabase({ binDirectory, directory, user, name: NAME, password });
  const network = ['-h', '127.0.0.1', '-p', String(port), '-k', ''];
  const tuning = ['-c', `max_connections=${CONNECTIONS}`, '-c', 'jit=off', '-c', 'log_checkpoints=off'];
  const ready = async (abort: AbortSignal): Promise<void> => {
    while (!(await answers(binDirectory, port))) {
      await delay(RETRY_MS, undefined, { signal: abort });
    }
  };
  const command = [join(binDirectory, 'postgres'), '-D', data, ...network, ...tuning];
  const spec = {
    name: 'postgres',
    command,
    cwd: directory,
    ...user,
    stopSignal: 'SIGINT' as const,
    quiet: true,
    ready,
  };
  return {
    process: await ManagedProcess.start(spec, options),
    url: `postgres://${NAME}:${password}@127.0.0.1:${port}/${NAME}`,
  };
}

async function answers(binDirectory: string, port: number): Promise<boolean> {
  try {
    await runCommand([join(binDirectory, 'pg_isready'), '-q', '-h', '127.0.0.1', '-p', String(port)]);
    return true;
  } catch {
    return false;
  }
}
